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

/** The Content-Security-Policy of every page: it loads from this site alone. */
export const documentPolicy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${bootHash}'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
