import { createHash } from 'node:crypto'

/**
 * The one inline script: it runs before the first paint, and is the same on every reading page, so
 * its hash in the policy is constant. It puts what the reader chose on the root element: words as
 * `data-…`, sizes as custom properties. The address (`?view=…&side=…`) comes before the settings.
 */
export const bootScript = [
  '{const r=document.documentElement,d=r.dataset,q=new URLSearchParams(location.search);',
  "d.js='';let s={};",
  "try{if(location.hash||sessionStorage.getItem('cotejo.place'))d.whole='';s=JSON.parse(localStorage.getItem('cotejo.settings'))||{}}catch{}",
  "for(const k of['theme','font','numbers','light','order'])if(s[k])d[k]=s[k];",
  "for(const k of['view','side']){const v=q.get(k)||s[k];if(v)d[k]=v}",
  "for(const k in s.sizes)r.style.setProperty('--'+k,s.sizes[k])}",
].join('')

const bootHash = createHash('sha256').update(bootScript).digest('base64')

/** What any page may load: from this site alone. */
const common = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
]

/** The Content-Security-Policy of pages that are plain documents. */
export const documentPolicy = [...common, `script-src 'self' 'sha256-${bootHash}'`].join('; ')

/**
 * The Content-Security-Policy of pages that Next renders on request.
 *
 * @param nonce fresh for each request; Next puts it on its own scripts
 */
export function renderedPolicy(nonce: string): string {
  const inDevelopment = process.env.NODE_ENV === 'development'
  const scripts = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'sha256-${bootHash}'${inDevelopment ? " 'unsafe-eval'" : ''}`
  const styles = inDevelopment ? ["style-src 'self' 'unsafe-inline'"] : []
  return [
    ...styles,
    ...common.filter((rule) => !(inDevelopment && rule.startsWith('style-src'))),
    scripts,
  ].join('; ')
}
