// Day or night before the first paint; the program takes over once it has read the settings.
(() => {
  const chosen = localStorage.getItem('broadsheet-appearance');
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light';
})();
