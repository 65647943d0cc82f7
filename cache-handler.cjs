const { default: FileSystemCache } = require('next/dist/server/lib/incremental-cache/file-system-cache')

/**
 * The cache of prerendered responses. Next stores whatever a static route handler returns, even an error
 * page, which it would then send until the next build. This one does not store errors.
 */
module.exports = class CacheHandler extends FileSystemCache {
  async set(key, data, context) {
    const isError = data?.kind === 'APP_ROUTE' && data.status >= 500
    if (!isError) await super.set(key, data, context)
  }
}
