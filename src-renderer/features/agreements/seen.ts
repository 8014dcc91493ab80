import { type RefObject, useEffect, useRef, useState } from 'react'

/** Whether an element has come near the part of the page that is in view; once it has, it stays so. */
export function useSeen(): [boolean, RefObject<HTMLSpanElement | null>] {
  const place = useRef<HTMLSpanElement>(null)
  const [seen, setSeen] = useState(false)
  useEffect(() => {
    const element = place.current
    if (!element || seen) return
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true), {
      rootMargin: '400px',
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [seen])
  return [seen, place]
}
