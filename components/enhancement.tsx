import { enhancementLoader } from '@/lib/urls'

/** Has public/enhance.js fetched when the element this stands in comes near. */
export function Enhancement() {
  return <script dangerouslySetInnerHTML={{ __html: enhancementLoader }} />
}
