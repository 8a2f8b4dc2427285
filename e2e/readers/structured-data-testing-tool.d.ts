/** What we use of the structured data testing tool, which has no types of its own. */
declare module 'structured-data-testing-tool' {
  type Result = { test: string; group?: string; error?: { message: string } }
  /** What is tested of a page. Rejects with an error that has the same as `res` when any test failed. */
  export function structuredDataTest(
    html: string,
    options: { presets: unknown[] },
  ): Promise<{ schemas: string[]; passed: Result[]; failed: Result[] }>
}
declare module 'structured-data-testing-tool/presets.js' {
  const presets: Record<'Google' | 'Facebook', unknown>
  export default presets
}
