/** Characters with those they are written as elsewhere, the likeliest first: '著 着 著|裏 里|…'. */
declare module 'opencc-js/dict/*' {
  const table: string;
  // eslint-disable-next-line no-restricted-exports -- the package's form, not ours
  export default table;
}
