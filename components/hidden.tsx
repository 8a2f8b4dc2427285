import type { ReactNode } from 'react'

/** Words for those who listen: part of a link's name, left out of its looks. */
export function Hidden({ children }: { children: ReactNode }) {
  return <span className="vh">{children}</span>
}
