const fileName =
  /^[^\s<>"'，。、；：！？]{0,60}\.(?:png|jpe?g|gif|webp|svg|bmp|pdf|docx?|xlsx?|pptx?|mp4|zip)(?![a-z])/iu;
const maxFileName = 66;

/** True where the words before `at` belong to the name of a file: '2020深圳国际生物健康产业展览会-1.png' names a picture. */
export function isInFileName(text: string, at: number, to: number): boolean {
  const behind = text.slice(at, Math.min(to, at + maxFileName));
  return behind.includes('.') && fileName.test(behind);
}
