import type { CommandName } from '../contract/contract.ts'
import type { Role } from '../contract/operation.ts'

/** Which commands are whose tools, by name or by what they begin with. The facilitator of a single laptop does everything. */
const tools: Readonly<Record<Exclude<Role, 'facilitator'>, readonly string[]>> = {
  noteTaker: [
    'contributions.',
    'agreements.',
    'room.keepDraft',
    'room.select',
    'room.queue',
    'room.unqueue',
    'room.next',
    'room.speak',
    'room.silence',
    'people.add',
    'people.edit',
    'people.arrive',
    'people.notArrived',
    'people.leave',
    'history.',
    'packages.write',
  ],
  organiser: [
    'workshops.',
    'programmes.',
    'indicators.',
    'people.',
    'registers.',
    'agenda.',
    'letterheads.',
    'signatories.',
    'templates.',
    'agreements.editAction',
    'room.select',
    'history.',
    'packages.write',
  ],
}

/** What an organiser would do in the name of the room. */
const ofTheRoom: readonly CommandName[] = ['workshops.open', 'workshops.close', 'workshops.reopen']

/**
 * Questions and long work of those who prepare. Some tell how to reach people, which the room does not need: a note-taker adds whoever walks
 * in without reading it.
 */
const ofWhoPrepares: readonly string[] = ['people.withContacts', 'people.erase', 'registers.', 'spreadsheets.', 'letterheads.takeLogo']

/** Whether a role may ask this question, or start this work. */
export function mayAsk(role: Role, name: string): boolean {
  return role !== 'noteTaker' || !ofWhoPrepares.some((one) => isOf(one, name))
}

/** Whether a role may send this command. */
export function mayDo(role: Role, name: string): boolean {
  if (role === 'facilitator') return true
  if (role === 'organiser' && ofTheRoom.some((one) => one === name)) return false
  return tools[role].some((tool) => isOf(tool, name))
}

function isOf(tool: string, name: string): boolean {
  return tool.endsWith('.') ? name.startsWith(tool) : name === tool
}
