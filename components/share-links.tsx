import './story.css'
import { stegaClean } from '@sanity/client/stega'
import { useTranslations } from 'next-intl'
import { inQuery } from '@/lib/urls'
import { Enhancement } from './enhancement'

/** Where an article can be passed on. `address` is the article's own, bare; nothing is loaded from anybody and nothing is added to it. */
export function ShareLinks({ address, title }: { address: string; title: string }) {
  const t = useTranslations('Share')
  const keep = useTranslations('Saved')
  // In a draft the title carries the Studio's marks, which are no part of it.
  const subject = stegaClean(title)
  const mail = { name: t('email'), href: `mailto:?${query({ subject, body: address })}` }
  return (
    <nav className="share" aria-label={t('label')}>
      <b>{t('label')}</b>
      <ul>
        {[...networksFor(address, subject), mail].map(({ name, href }) => (
          <li key={name}>
            <a href={href}>{name}</a>
          </li>
        ))}
        {/* For browsers that can: public/enhance.js shows what it has found to work. */}
        <li hidden>
          <button type="button" data-copy={t('copied')}>
            {t('copy')}
          </button>
        </li>
        <li hidden>
          <button type="button" data-keep={[keep('drop'), keep('failed')].join('|')}>
            {keep('save')}
          </button>
        </li>
        <li hidden>
          <button type="button" data-share="">
            {t('more')}
          </button>
        </li>
      </ul>
      <Enhancement />
    </nav>
  )
}

/** Each network's own page for sharing, filled in. Mastodon's asks which server. */
function networksFor(address: string, title: string) {
  const text = `${title} ${address}`
  return [
    { name: 'WhatsApp', href: `https://wa.me/?${query({ text })}` },
    { name: 'Telegram', href: `https://t.me/share/url?${query({ url: address, text: title })}` },
    { name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?${query({ u: address })}` },
    { name: 'X', href: `https://x.com/intent/post?${query({ text })}` },
    { name: 'Bluesky', href: `https://bsky.app/intent/compose?${query({ text })}` },
    { name: 'Mastodon', href: `https://share.joinmastodon.org/#${query({ text })}` },
  ]
}

const query = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${inQuery(value)}`)
    .join('&')
