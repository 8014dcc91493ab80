import { useCallback, useEffect } from 'react'
import { bridge } from '../../api/bridge.ts'
import { useCommand } from '../../api/hooks.ts'
import { useWords } from '../../api/words.tsx'
import { useNotice } from '../../parts/notices.tsx'
import { isMidTyping, isTextField, startsFresh } from '../../parts/typing.ts'

/**
 * Ctrl+Z and Ctrl+Shift+Z: while a field differs from what it held when it got the focus they belong to the typing in it,
 * otherwise they take back, or do again, the last command. Draws nothing.
 */
export function HistoryKeys({ workshopId }: { workshopId: string | null }) {
  const words = useWords()
  const notify = useNotice()
  const undo = useCommand('history.undo')
  const redo = useCommand('history.redo')
  const nameOf = useCallback(
    (name: string) => (name in words.common.commands ? words.common.commands[name as keyof typeof words.common.commands] : name),
    [words],
  )
  const takeBack = useCallback(async () => {
    const reply = await undo({ workshopId })
    if (reply.ok) notify(words.common.undone(nameOf(reply.value.undone)))
  }, [undo, workshopId, notify, words, nameOf])
  const doAgain = useCallback(async () => {
    const reply = await redo({ workshopId })
    if (reply.ok) notify(words.common.redone(nameOf(reply.value.redone)))
  }, [redo, workshopId, notify, words, nameOf])

  useEffect(() => {
    const remember = (event: FocusEvent) => {
      if (isTextField(event.target)) startsFresh(event.target)
    }
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const back = key === 'z' && !event.shiftKey
      const again = (key === 'z' && event.shiftKey) || key === 'y'
      if (!back && !again) return
      const field = isTextField(event.target) ? event.target : null
      if (field && isMidTyping(field)) return
      event.preventDefault()
      void (back ? takeBack() : doAgain())
    }
    document.addEventListener('focusin', remember)
    document.addEventListener('keydown', press)
    const offMenu = bridge().onMenu((action) => {
      if (action === 'undo') void takeBack()
      if (action === 'redo') void doAgain()
    })
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('keydown', press)
      offMenu()
    }
  }, [takeBack, doAgain])
  return null
}
