import { v7 } from 'uuid'
import type { JobHandlers, Named } from '../../app/operations.ts'
import type { JobName } from '../../contract/contract.ts'
import { sampleSeries } from './demo.rows.ts'
import { readDemoScript } from './demo-script.ts'
import { playDemo } from './play-demo.ts'

/** The demo: answered if it is there, taken out of the bin if it lies there, otherwise played from its script; never made again by itself. */
export const demoHandlers: JobHandlers<Named<JobName, 'demo'>> = {
  'demo.open': async (_input, { db, change, ask, ports, resources }) => {
    const home = () => ({ id: v7(), at: ports.now(), workshopId: null })
    const series = sampleSeries(db)
    for (const { seriesId } of series.filter(({ whole, binned }) => !whole && !binned)) change('workshops.removeSeries', { seriesId }, home())
    const demo = series.find(({ whole }) => whole)
    if (!demo) return { workshopId: playDemo(readDemoScript(resources), { change, ask }) }
    if (demo.binned) change('workshops.restoreSeries', { seriesId: demo.seriesId }, home())
    return { workshopId: demo.workshopId }
  },
}
