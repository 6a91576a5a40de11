/** True where a partial date names a day or month that there is: '2021-02' and '--02-29', not '2021-13' or '2021-02-29'. */
export function isCalendarDate(date: string): boolean {
  const isDayAlone = date.startsWith('--');
  // A day without a year may be the one that only leap years have.
  const [year, month = '01', day = '01'] = (isDayAlone ? date.replace('--', '2000-') : date).split('-');
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === `${year}-${month}-${day}`;
}
