import type { Db } from '../../database/db.ts'

/** The sample series as it stands: its first workshop, what of it lies in the bin, and whether it was ever played to the end. */
export interface SampleRow {
  readonly seriesId: string
  readonly workshopId: string
  readonly binned: number
  readonly whole: number
}

/** Every sample series, those in use first. A demo that was cut off half-way has no closing in its history. */
export function sampleSeries(db: Db): SampleRow[] {
  return db.all(
    `SELECT series.id AS seriesId, workshop.id AS workshopId, series.deletedAt IS NOT NULL OR workshop.deletedAt IS NOT NULL AS binned,
       EXISTS (
         SELECT 1 FROM command JOIN workshop AS held ON held.id = command.workshopId
         WHERE held.seriesId = series.id AND command.name = 'workshops.close'
       ) AS whole
     FROM series
     JOIN workshop ON workshop.id = (SELECT id FROM workshop WHERE seriesId = series.id ORDER BY date, createdAt, id LIMIT 1)
     WHERE series.sample = 1
     ORDER BY binned, series.createdAt DESC, series.id`,
  )
}
