import type { z } from 'zod'
import { agenda } from './agenda.ts'
import { agreements } from './agreements.ts'
import { contributions } from './contributions.ts'
import { documents } from './documents.ts'
import { erasing } from './erasing.ts'
import { history } from './history.ts'
import { letterheads } from './letterheads.ts'
import type { Command, Job, Operation, Query } from './operation.ts'
import { packages } from './packages.ts'
import { people } from './people.ts'
import { programmes } from './programmes.ts'
import { registers } from './registers.ts'
import { room } from './room.ts'
import { settings } from './settings.ts'
import { signatories } from './signatories.ts'
import { spreadsheets } from './spreadsheets.ts'
import { templates } from './templates.ts'
import { workshops } from './workshops.ts'

/** Every operation of the program, by name. Screens, command line and tests know nothing else of the main process. */
export const contract = {
  ...workshops,
  ...programmes,
  ...people,
  ...registers,
  ...erasing,
  ...agenda,
  ...room,
  ...contributions,
  ...agreements,
  ...documents,
  ...packages,
  ...letterheads,
  ...signatories,
  ...spreadsheets,
  ...templates,
  ...history,
  ...settings,
} satisfies Record<string, Operation>

type Contract = typeof contract
export type OperationName = keyof Contract
export type QueryName = { [Name in OperationName]: Contract[Name] extends Query ? Name : never }[OperationName]
export type CommandName = { [Name in OperationName]: Contract[Name] extends Command ? Name : never }[OperationName]
export type JobName = { [Name in OperationName]: Contract[Name] extends Job ? Name : never }[OperationName]

/** What a caller gives, before the door has parsed it. */
export type Given<Name extends OperationName> = z.input<Contract[Name]['input']>
/** What a handler gets. */
export type Input<Name extends OperationName> = z.output<Contract[Name]['input']>
/** What a handler gives back and a caller gets. */
export type Output<Name extends OperationName> = z.output<Contract[Name]['output']>
