import { useEffect, useState } from 'react'
import type { Role } from '#contract/operation.ts'
import { useAnswerOrRefusal } from '../../api/hooks.ts'
import { goTo, screensOfRole, useRoute } from '../../api/route.ts'

const begun = 'begun'

/** Whether the window is still finding out where it was: after a power cut it opens in the room that was running, not at home. */
export function useResume(role: Role): boolean {
  const { screen } = useRoute()
  const [first] = useState(() => screen === 'home' && window.sessionStorage.getItem(begun) === null)
  const { value, refusal } = useAnswerOrRefusal('room.unfinished', first ? {} : null)
  const known = value !== undefined || refusal !== undefined
  const workshopId = screensOfRole[role].includes('live') ? (value?.workshopId ?? null) : null
  const pending = first && window.sessionStorage.getItem(begun) === null
  useEffect(() => {
    if (!pending || !known) return
    window.sessionStorage.setItem(begun, 'yes')
    if (workshopId !== null) goTo({ screen: 'live', workshopId })
  }, [pending, known, workshopId])
  return pending && (!known || (workshopId !== null && screen === 'home'))
}
