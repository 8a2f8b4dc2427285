/** A Markdown file with a head of YAML. What is wrong is said with the name of the file and of the field. */
import matter from 'gray-matter'
import { z } from 'zod'

/**
 * The head, parsed, and the text below it. `name` is the file's, for messages.
 * Throws an Error such as `asylum-interview/en.md: excerpt: Too small: expected string to have >=100 characters`.
 */
export function parseFrontMatter<S extends z.ZodType>(
  name: string,
  source: string,
  shape: S,
): { head: z.output<S>; text: string } {
  // An object of options, even an empty one, keeps the library from remembering every file it saw.
  const { data, content } = within(name, () => matter(source, {}))
  const answer = shape.safeParse(data)
  if (answer.success) return { head: answer.data, text: content }
  const problems = answer.error.issues.map(({ path, message }) => `${path.join('.') || 'head'}: ${message}`)
  throw new Error(`${name}: ${problems.join('; ')}`)
}

/** Runs something, and says where it was in what it throws. */
export function within<T>(place: string, run: () => T): T {
  try {
    return run()
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
