import { v7 } from 'uuid'
import type { JobHandlers, Named } from '../../app/operations.ts'
import type { JobName } from '../../contract/contract.ts'
import { sampleSeries } from './demo.rows.ts'
import { readDemoScript } from './demo-script.ts'
import { playDemo } from './play-demo.ts'

/** The demo: answered if it is there, taken out of the bin if it lies there, otherwise played from its script; never made again by itself. */
export const demoHandlers: JobHandlers<Named<JobName, 'demo'>> = {
  'demo.open': async (_input, working) => {
    const { db, change, ports, resources } = working
    const demo = sampleSeries(db)
    if (!demo) return { workshopId: playDemo(readDemoScript(resources), working) }
    const atHome = () => ({ id: v7(), at: ports.now(), workshopId: null, role: 'organiser' as const })
    if (demo.seriesBinned) change('workshops.restoreSeries', { seriesId: demo.seriesId }, atHome())
    else if (demo.workshopBinned) change('workshops.restore', { workshopId: demo.workshopId }, atHome())
    return { workshopId: demo.workshopId }
  },
}
