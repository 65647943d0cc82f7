import { createHash } from 'node:crypto'

/**
 * The one inline script: it runs before the first paint, and is the same on every page, so its hash
 * in the policy is constant. It puts what the reader chose on the root element: words as `data-…`,
 * sizes as custom properties. The address (`?view=…&side=…`) comes before the settings. The
 * choice of views works by it too, before the page’s script is there.
 *
 * It starts that script, whose address is its own `data-main`, once the text is painted, so that nothing
 * is loaded or run beside it; at once, where the script has a part in what is seen first; after three
 * seconds, where nothing is painted (a tab behind others). `data-js` says how far the script is: empty,
 * `ready` or `failed`.
 */
export const bootScript = [
  '{const r=document.documentElement,d=r.dataset,{main}=document.currentScript.dataset,q=new URLSearchParams(location.search);',
  "d.js='';let s={};",
  "try{if(location.hash||document.referrer.startsWith(location.origin)&&sessionStorage.getItem('cotejo.place'))d.whole='';s=JSON.parse(localStorage.getItem('cotejo.settings'))||{}}catch{}",
  "for(const k of['theme','font','numbers','light','order'])if(s[k])d[k]=s[k];",
  "d.view='side';for(const k of['view','side']){const v=q.get(k)||s[k];if(v)d[k]=v}",
  "for(const k in s.sizes)r.style.setProperty('--'+k,s.sizes[k]);",
  "addEventListener('change',({target:t})=>{if(t.name=='_view')d.view=t.value;",
  "if(t.id=='_swap')t.checked?d.side='translation':delete d.side});",
  "const go=()=>import(main).then(()=>d.js='ready',()=>d.js='failed'),on=addEventListener,first=d.whole==''||d.view!='side';",
  "if(first)document.head.append(Object.assign(document.createElement('link'),{rel:'modulepreload',href:main}));",
  "on('DOMContentLoaded',()=>{if(first)go();else{new PerformanceObserver((_,o)=>{o.disconnect();go()}).observe({type:'paint',buffered:true});setTimeout(go,3e3)}})}",
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
