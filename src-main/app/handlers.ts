import { agendaHandlers } from '../features/agenda/agenda.handlers.ts'
import { agreementHandlers } from '../features/agreements/agreements.handlers.ts'
import { contributionHandlers } from '../features/contributions/contributions.handlers.ts'
import { demoHandlers } from '../features/demo/demo.handlers.ts'
import { documentHandlers } from '../features/documents/documents.handlers.ts'
import { historyHandlers } from '../features/history/history.handlers.ts'
import { letterheadHandlers } from '../features/letterheads/letterheads.handlers.ts'
import { packageHandlers } from '../features/packages/packages.handlers.ts'
import { erasingHandlers } from '../features/people/erasing.handlers.ts'
import { peopleHandlers } from '../features/people/people.handlers.ts'
import { programmeHandlers } from '../features/programmes/programmes.handlers.ts'
import { registerHandlers } from '../features/registers/registers.handlers.ts'
import { roomHandlers } from '../features/room/room.handlers.ts'
import { settingsHandlers } from '../features/settings/settings.handlers.ts'
import { signatoryHandlers } from '../features/signatories/signatories.handlers.ts'
import { spreadsheetHandlers } from '../features/spreadsheets/spreadsheets.handlers.ts'
import { templateHandlers } from '../features/templates/templates.handlers.ts'
import { workshopHandlers } from '../features/workshops/workshops.handlers.ts'
import type { Handlers } from './operations.ts'
import type { Ports } from './ports.ts'

/** One handler for every operation of the contract: a missing or a superfluous one does not compile. */
export function allHandlers(ports: Ports, dataFolder: string): Handlers {
  return {
    ...workshopHandlers,
    ...programmeHandlers,
    ...peopleHandlers,
    ...registerHandlers,
    ...erasingHandlers(dataFolder),
    ...agendaHandlers,
    ...roomHandlers,
    ...contributionHandlers,
    ...agreementHandlers,
    ...documentHandlers,
    ...packageHandlers,
    ...demoHandlers,
    ...letterheadHandlers,
    ...signatoryHandlers,
    ...spreadsheetHandlers(),
    ...templateHandlers,
    ...historyHandlers,
    ...settingsHandlers(ports, dataFolder),
  }
}
