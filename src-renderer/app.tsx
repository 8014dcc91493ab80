import { useCallback, useEffect } from 'react'
import type { Role } from '#contract/operation.ts'
import type { Refusal } from '#contract/refusal.ts'
import { RefusalListener, useAnswer, WorkshopScope } from './api/hooks.ts'
import { type Route, useRoute } from './api/route.ts'
import { Speaking, useWords } from './api/words.tsx'
import { AgreementsScreen } from './features/agreements/agreements-screen.tsx'
import { HomeScreen } from './features/home/home-screen.tsx'
import { LiveScreen } from './features/live/live-screen.tsx'
import { MinutesScreen } from './features/minutes/minutes-screen.tsx'
import { PrepareScreen } from './features/prepare/prepare-screen.tsx'
import { RegistersScreen } from './features/registers/registers-screen.tsx'
import { HistoryKeys } from './features/shell/history-keys.tsx'
import { MendedNotice } from './features/shell/mended-notice.tsx'
import { OpenedFiles } from './features/shell/opened-files.tsx'
import { ShortcutHelp } from './features/shell/shortcut-help.tsx'
import { useTheme } from './features/shell/theme.ts'
import { useArrival } from './features/shell/use-arrival.ts'
import { useKeptFocus } from './features/shell/use-kept-focus.ts'
import { useResume } from './features/shell/use-resume.ts'
import { useVisited } from './features/shell/use-visited.ts'
import { WorkshopShell } from './features/shell/workshop-shell.tsx'
import { NoticeBoard, useNotice } from './parts/notices.tsx'

/** The whole window: settings first, for they decide the language of everything else. */
export function App() {
  const settings = useAnswer('settings.get', {})
  useTheme(settings?.theme ?? 'system')
  useEffect(() => {
    if (settings) document.documentElement.lang = settings.language
  }, [settings])
  if (!settings) return null
  return (
    <Speaking language={settings.language}>
      <Noticed>
        <Screens role={settings.role} />
      </Noticed>
    </Speaking>
  )
}

function Noticed({ children }: { children: React.ReactNode }) {
  const { common } = useWords()
  return (
    <NoticeBoard dismissLabel={common.close}>
      <Refusing>{children}</Refusing>
    </NoticeBoard>
  )
}

/** Every refusal nobody else takes care of is told as a notice. */
function Refusing({ children }: { children: React.ReactNode }) {
  const { refusals } = useWords()
  const notify = useNotice()
  const tell = useCallback((refusal: Refusal) => notify(refusals[refusal.code](refusal.details)), [notify, refusals])
  return <RefusalListener value={tell}>{children}</RefusalListener>
}

const screens = { prepare: PrepareScreen, live: LiveScreen, agreements: AgreementsScreen, minutes: MinutesScreen }

function Screen({ route, role }: { route: Route; role: Role }) {
  // A note-taker reads no contacts, of which the registers are full.
  if (route.screen === 'home' || (route.screen === 'registers' && role === 'noteTaker')) return <HomeScreen />
  if (route.screen === 'registers') return <RegistersScreen fromId={route.fromId} />
  return <WorkshopShell route={route} Screen={screens[route.screen]} />
}

function Screens({ role }: { role: Role }) {
  const route = useRoute()
  const resuming = useResume(role)
  const workshopId = 'workshopId' in route ? route.workshopId : null
  useArrival(`${route.screen} ${workshopId}`)
  useKeptFocus()
  useVisited(workshopId)
  return (
    <WorkshopScope value={workshopId}>
      <HistoryKeys workshopId={workshopId} />
      <MendedNotice />
      <OpenedFiles />
      <ShortcutHelp>{resuming ? null : <Screen route={route} role={role} />}</ShortcutHelp>
    </WorkshopScope>
  )
}
