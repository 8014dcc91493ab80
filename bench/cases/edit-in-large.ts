import type { Finding } from '../measure/finding.ts'
import { alternately, timed, valid } from '../measure/samples.ts'
import { chance } from '../seed/chance.ts'
import { preparedFolder } from '../seed/folders.ts'
import { envelope, openRoom, type Room } from '../seed/room.ts'
import { sentence } from '../seed/sentences.ts'

const editsARun = 30

/** B6: changing one contribution where there are ten thousand must take no longer than where there are ten. */
export async function editInLarge(): Promise<Finding[]> {
  const [large, small] = [await editor(10_000), await editor(10)]
  try {
    const { ours, theirs } = await alternately(large.run, small.run, { rounds: 11 })
    for (const { room, lastText, contributionId } of [large, small]) {
      const { text } = await room.call('contributions.one', { contributionId })
      valid(text === lastText(), 'the edited words are there')
    }
    return [
      {
        bench: 'B6',
        what: 'edit one of 10,000, in process',
        ours: { name: '10,000', samples: ours },
        theirs: { name: 'one of 10', samples: theirs },
        target: { ratio: 1.1 },
      },
    ]
  } finally {
    large.room.open.close()
    small.room.open.close()
  }
}

async function editor(contributions: number) {
  const { folder, seeded } = await preparedFolder({ contributions, pastWorkshops: 0 })
  const { workshopId } = seeded
  const room: Room = openRoom(folder)
  const luck = chance()
  const [row] = await room.call('contributions.page', {
    workshopId,
    filter: 'all',
    words: '',
    offset: Math.floor(contributions / 2),
    limit: 1,
  })
  if (!row) throw new Error('the prepared workshop is empty')
  let text = ''
  const run = async () => {
    const samples: number[] = []
    for (let edit = 0; edit < editsARun; edit += 1) {
      text = sentence(luck)
      const sent = envelope(workshopId)
      samples.push(await timed(() => room.call('contributions.edit', { contributionId: row.id, changes: { text } }, sent)))
    }
    return samples
  }
  return { room, run, contributionId: row.id, lastText: () => text }
}
