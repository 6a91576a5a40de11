/** A face as an address that holds it; the bundler makes it, and gives it as the default export. */
declare module '*.woff2?inline' {
  const address: string;
  // eslint-disable-next-line no-restricted-exports -- the bundler's form, not ours
  export default address;
}
