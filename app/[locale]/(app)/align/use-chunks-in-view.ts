import { type RefObject, useEffect, useState } from 'react'

/**
 * The chunks that are on screen, or less than a screen away.
 *
 * @param list the element whose children are the chunks
 * @param initial the chunks that are taken to be in view at first
 */
export function useChunksInView(
  list: RefObject<HTMLElement | null>,
  initial: readonly number[],
): ReadonlySet<number> {
  const [inView, setInView] = useState<ReadonlySet<number>>(() => new Set(initial))
  useEffect(() => {
    const element = list.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        setInView((before) => {
          const next = new Set(before)
          for (const { target, isIntersecting } of entries) {
            const id = Number((target as HTMLElement).dataset.chunk)
            if (isIntersecting) next.add(id)
            else next.delete(id)
          }
          const isSame = next.size === before.size && [...next].every((id) => before.has(id))
          return isSame ? before : next
        })
      },
      { rootMargin: '100% 0px' },
    )
    const observeAll = () => {
      for (const chunk of element.children) observer.observe(chunk)
    }
    const changes = new MutationObserver(observeAll)
    changes.observe(element, { childList: true })
    observeAll()
    return () => {
      observer.disconnect()
      changes.disconnect()
    }
  }, [list])
  return inView
}
