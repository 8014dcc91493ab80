import { agreements as agreementsEn } from './en/agreements.ts'
import { common as commonEn } from './en/common.ts'
import { erasing as erasingEn } from './en/erasing.ts'
import { home as homeEn } from './en/home.ts'
import { importing as importingEn } from './en/importing.ts'
import { indicatorDetails as indicatorDetailsEn } from './en/indicator-details.ts'
import { lastTime as lastTimeEn } from './en/last-time.ts'
import { letterhead as letterheadEn } from './en/letterhead.ts'
import { live as liveEn } from './en/live.ts'
import { minutes as minutesEn } from './en/minutes.ts'
import { planning as planningEn } from './en/planning.ts'
import { prepare as prepareEn } from './en/prepare.ts'
import { printing as printingEn } from './en/printing.ts'
import { refusals as refusalsEn } from './en/refusals.ts'
import { registers as registersEn } from './en/registers.ts'
import { spreadsheets as spreadsheetsEn } from './en/spreadsheets.ts'
import { agreements } from './id/agreements.ts'
import { common } from './id/common.ts'
import { erasing } from './id/erasing.ts'
import { home } from './id/home.ts'
import { importing } from './id/importing.ts'
import { indicatorDetails } from './id/indicator-details.ts'
import { lastTime } from './id/last-time.ts'
import { letterhead } from './id/letterhead.ts'
import { live } from './id/live.ts'
import { minutes } from './id/minutes.ts'
import { planning } from './id/planning.ts'
import { prepare } from './id/prepare.ts'
import { printing } from './id/printing.ts'
import { refusals } from './id/refusals.ts'
import { registers } from './id/registers.ts'
import { spreadsheets } from './id/spreadsheets.ts'
import type { Language } from './language.ts'

const id = {
  common,
  home,
  prepare,
  importing,
  indicatorDetails,
  lastTime,
  letterhead,
  live,
  agreements,
  minutes,
  refusals,
  spreadsheets,
  registers,
  printing,
  planning,
  erasing,
}

/** All words of the screens in one language; a missing one does not compile. */
export type Words = typeof id

const en: Words = {
  common: commonEn,
  home: homeEn,
  prepare: prepareEn,
  planning: planningEn,
  importing: importingEn,
  indicatorDetails: indicatorDetailsEn,
  lastTime: lastTimeEn,
  letterhead: letterheadEn,
  erasing: erasingEn,
  live: liveEn,
  agreements: agreementsEn,
  minutes: minutesEn,
  printing: printingEn,
  refusals: refusalsEn,
  registers: registersEn,
  spreadsheets: spreadsheetsEn,
}

/** The words of the screens in this language. */
export function wordsOf(language: Language): Words {
  return language === 'id' ? id : en
}
