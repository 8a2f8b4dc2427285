/** How each network and a search engine frames what a page's head gives it: as of 2026, on a phone, in their light colours. */
import type { CSSProperties, ReactNode } from 'react'
import type { Look } from './look.ts'

type Frame = ({ look }: { look: Look }) => ReactNode

const paper: CSSProperties = {
  background: '#fff',
  color: '#111',
  overflow: 'hidden',
  fontFamily: 'system-ui, sans-serif',
}

const lines = (most: number): CSSProperties => ({
  display: '-webkit-box',
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- `line-clamp` needs it in every browser there is
  WebkitBoxOrient: 'vertical',
  WebkitLineClamp: most,
  overflow: 'hidden',
})

const Picture = ({ look: { picture, alt } }: { look: Look }) => (
  <img src={picture} alt={alt} width={1200} height={630} style={{ display: 'block', width: '100%', height: 'auto' }} />
)

const WhatsApp: Frame = ({ look }) => (
  <div style={{ background: '#efeae2', padding: 16, borderRadius: 6 }}>
    <div style={{ background: '#d9fdd3', borderRadius: 8, padding: 4, boxShadow: '0 1px 1px #0002' }}>
      <div style={{ ...paper, background: '#d1f4cc', borderRadius: 6 }}>
        <Picture look={look} />
        <div style={{ padding: '8px 10px', fontSize: 14, lineHeight: 1.35 }}>
          <div style={{ ...lines(2), fontWeight: 600 }}>{look.title}</div>
          <div style={{ ...lines(2), color: '#54656f', fontSize: 13 }}>{look.description}</div>
          <div style={{ color: '#667781', fontSize: 12, paddingTop: 2 }}>{look.host}</div>
        </div>
      </div>
      <div style={{ padding: '6px 8px 4px', fontSize: 14, color: '#027eb5', overflowWrap: 'anywhere' }}>
        {look.origin}
        {look.path}
      </div>
    </div>
  </div>
)

const X: Frame = ({ look }) => (
  <div style={{ ...paper, background: 'none' }}>
    <div style={{ position: 'relative', border: '1px solid #cfd9de', borderRadius: 16, overflow: 'hidden' }}>
      <Picture look={look} />
      <div style={{ position: 'absolute', left: 12, right: 12, bottom: 12, display: 'flex' }}>
        <span
          style={{
            background: '#000c',
            color: '#fff',
            borderRadius: 4,
            padding: '0 6px',
            fontSize: 13,
            lineHeight: '20px',
            whiteSpace: 'nowrap',
            overflow: 'hidden',
            textOverflow: 'ellipsis',
          }}
        >
          {look.title}
        </span>
      </div>
    </div>
    <div style={{ color: '#71767b', fontSize: 13, paddingTop: 4 }}>{look.host}</div>
  </div>
)

const Facebook: Frame = ({ look }) => (
  <div style={{ ...paper, border: '1px solid #ced0d4' }}>
    <Picture look={look} />
    <div style={{ background: '#f0f2f5', padding: '10px 16px 12px' }}>
      <div style={{ color: '#65686c', fontSize: 12, textTransform: 'uppercase' }}>{look.host}</div>
      <div style={{ ...lines(2), fontWeight: 600, fontSize: 17, lineHeight: 1.2, padding: '4px 0' }}>{look.title}</div>
      <div style={{ ...lines(1), color: '#65686c', fontSize: 14 }}>{look.description}</div>
    </div>
  </div>
)

const Google: Frame = ({ look }) => (
  <div style={{ ...paper, borderRadius: 6, padding: 16, fontFamily: 'Arial, sans-serif' }}>
    <div style={{ fontSize: 14, color: '#202124' }}>{look.site}</div>
    <div style={{ fontSize: 12, color: '#4d5156', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' }}>
      {look.origin}
      {look.path
        .split('/')
        .filter(Boolean)
        .map((part) => ` › ${part}`)
        .join('')}
    </div>
    <div style={{ ...lines(2), fontSize: 20, lineHeight: 1.3, color: '#1a0dab', padding: '6px 0 3px' }}>
      {look.searchTitle}
    </div>
    <div style={{ ...lines(3), fontSize: 14, lineHeight: 1.58, color: '#4d5156' }}>{look.description}</div>
  </div>
)

/** By the name an editor knows it by. */
export const frames: Record<string, Frame> = { WhatsApp, X, Facebook, Google }
