// A node:test reporter that prints nothing, so that only a program's own lines are seen.
export default async function* nullReporter(source) {
  for await (const _event of source) { /* read to the end, print nothing */ }
}
