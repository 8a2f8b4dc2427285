/** The pages that are compared, and what they are called. */

export type PageName = 'static' | 'front' | 'site' | 'wordpress-cached' | 'wordpress' | 'next'

export const titles: Record<PageName, string> = {
  static: 'nginx, the page as a file',
  front: 'Ambas behind nginx',
  site: 'Ambas alone',
  'wordpress-cached': 'WordPress, page cache',
  wordpress: 'WordPress',
  next: 'a usual Next page',
}

export type Page = { name: PageName; title: string; url: string }

/** Those that this machine can show, and why not the others. */
export type Pages = { shown: Page[]; missing: string[] }
