import type { Db } from '../../database/db.ts'

/** The sample series as it stands: its first workshop, and whether the series or that workshop lies in the bin. */
export interface SampleRow {
  readonly seriesId: string
  readonly workshopId: string
  readonly seriesBinned: number
  readonly workshopBinned: number
}

/** The sample series, one in use before one in the bin; undefined where the demo was never opened. */
export function sampleSeries(db: Db): SampleRow | undefined {
  return db.get(
    `SELECT series.id AS seriesId, workshop.id AS workshopId, series.deletedAt IS NOT NULL AS seriesBinned,
       workshop.deletedAt IS NOT NULL AS workshopBinned
     FROM series
     JOIN workshop ON workshop.id = (SELECT id FROM workshop WHERE seriesId = series.id ORDER BY date, createdAt, id LIMIT 1)
     WHERE series.sample = 1
     ORDER BY seriesBinned, workshopBinned, series.createdAt DESC, series.id LIMIT 1`,
  )
}
