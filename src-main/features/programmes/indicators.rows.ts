import type { Db } from '../../database/db.ts'

export interface IndicatorRow {
  readonly id: string
  readonly workshopId: string
  readonly programmeId: string
  readonly number: number
  readonly name: string
  readonly unit: string
  readonly measure: 'number' | 'qualitative'
  readonly direction: 'rising' | 'falling'
  readonly baseline: string | null
  readonly target: string | null
  readonly targetWords: string
  readonly source: string
  readonly level: '' | 'impact' | 'outcome' | 'output' | 'activity'
  readonly ownCode: string
  readonly definition: string
  readonly figure: 'plain' | 'percentage' | 'currency'
  readonly baselineYear: string
  readonly responsible: string
  readonly position: number
  readonly sample: number
}

export interface MeasurementRow {
  readonly id: string
  readonly workshopId: string
  readonly indicatorId: string
  readonly actual: string | null
  readonly words: string
  readonly judgement: 'green' | 'amber' | 'red' | null
  readonly why: string
  readonly evidence: string
}

const indicatorFields = `id, workshopId, programmeId, number, name, unit, measure, direction, baseline, target, targetWords, source, level, ownCode,
  definition, figure, baselineYear, responsible, position, sample`
const measurementFields = 'id, workshopId, indicatorId, actual, words, judgement, why, evidence'

export function indicatorsOf(db: Db, workshopId: string): IndicatorRow[] {
  return db.all(
    `SELECT ${indicatorFields} FROM indicator WHERE workshopId = :workshopId AND deletedAt IS NULL ORDER BY programmeId, position, number`,
    {
      workshopId,
    },
  )
}

export function indicatorById(db: Db, id: string): IndicatorRow | undefined {
  return db.get(`SELECT ${indicatorFields} FROM indicator WHERE id = :id AND deletedAt IS NULL`, { id })
}

/** The next free indicator number of a workshop; numbers are never given twice. */
export function nextIndicatorNumber(db: Db, workshopId: string): number {
  return db.one<{ next: number }>('SELECT ifnull(max(number), 0) + 1 AS next FROM indicator WHERE workshopId = :workshopId', { workshopId })
    .next
}

export function insertIndicator(db: Db, row: IndicatorRow): void {
  db.run(
    `INSERT INTO indicator (${indicatorFields})
     VALUES (:id, :workshopId, :programmeId, :number, :name, :unit, :measure, :direction, :baseline, :target, :targetWords,
       :source, :level, :ownCode, :definition, :figure, :baselineYear, :responsible, :position, :sample)`,
    { ...row },
  )
}

export function updateIndicator(
  db: Db,
  { workshopId: _workshopId, programmeId: _programmeId, number: _number, position: _position, ...row }: IndicatorRow,
): void {
  db.run(
    `UPDATE indicator SET name = :name, unit = :unit, measure = :measure, direction = :direction, baseline = :baseline, target = :target,
       targetWords = :targetWords, source = :source, level = :level, ownCode = :ownCode, definition = :definition, figure = :figure,
       baselineYear = :baselineYear, responsible = :responsible, sample = :sample WHERE id = :id`,
    { ...row },
  )
}

export function binIndicator(db: Db, id: string, at: number): void {
  db.run('UPDATE indicator SET deletedAt = :at WHERE id = :id', { id, at })
}

export function measurementsOf(db: Db, workshopId: string): MeasurementRow[] {
  return db.all(`SELECT ${measurementFields} FROM measurement WHERE workshopId = :workshopId AND deletedAt IS NULL`, { workshopId })
}

export function measurementOf(db: Db, indicatorId: string): MeasurementRow | undefined {
  return db.get(`SELECT ${measurementFields} FROM measurement WHERE indicatorId = :indicatorId AND deletedAt IS NULL`, { indicatorId })
}

export function insertMeasurement(db: Db, row: MeasurementRow): void {
  db.run(
    `INSERT INTO measurement (${measurementFields}) VALUES (:id, :workshopId, :indicatorId, :actual, :words, :judgement, :why, :evidence)`,
    { ...row },
  )
}

export function updateMeasurement(db: Db, { id, actual, words, judgement, why, evidence }: MeasurementRow): void {
  db.run(
    'UPDATE measurement SET actual = :actual, words = :words, judgement = :judgement, why = :why, evidence = :evidence WHERE id = :id',
    {
      id,
      actual,
      words,
      judgement,
      why,
      evidence,
    },
  )
}
