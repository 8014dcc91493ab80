import { v7 } from 'uuid'
import type { JobHandlers, Named, Working } from '../../app/operations.ts'
import type { JobName } from '../../contract/contract.ts'
import type { Db } from '../../database/db.ts'
import { sampleSeries } from './demo.rows.ts'
import { readDemoScript } from './demo-script.ts'
import { playDemo } from './play-demo.ts'

/** The demo: answered if it is there, taken out of the bin if it lies there, otherwise played from its script; never made again by itself. */
export const demoHandlers: JobHandlers<Named<JobName, 'demo'>> = {
  'demo.open': async (_input, working) => {
    // Playing takes some seconds and lets the window breathe: whoever asks meanwhile waits for the same play.
    const opening = underWay.get(working.db) ?? openDemo(working).finally(() => underWay.delete(working.db))
    underWay.set(working.db, opening)
    return { workshopId: await opening }
  },
}

const underWay = new WeakMap<Db, Promise<string>>()

async function openDemo({ db, change, ask, ports, resources }: Working): Promise<string> {
  const atHome = () => ({ id: v7(), at: ports.now(), workshopId: null })
  const series = sampleSeries(db)
  const demo = series.find(({ whole }) => whole)
  if (demo) {
    if (demo.binned) change('workshops.restoreSeries', { seriesId: demo.seriesId }, atHome())
    return demo.workshopId
  }
  for (const { seriesId, binned } of series) if (!binned) change('workshops.removeSeries', { seriesId }, atHome())
  return playDemo(readDemoScript(resources), { change, ask })
}
