/**
 * The Content-Security-Policy of a page. Everything comes from this site; no inline script runs but
 * those that `scripts` allows, and no inline style.
 *
 * @param scripts the sources of scripts besides this site: the hash of a document's inline script
 *   (`'sha256-…'`), or the nonce of an app page (`'nonce-…'`)
 */
export function contentSecurityPolicy(scripts: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
