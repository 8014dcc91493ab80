import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decimal } from '../../contract/values.ts'
import { indicatorFields } from './indicator-fields.ts'
import { readIndicators } from './indicators.rules.ts'
import { readPastedTable, readTable } from './read-table.ts'
import { recogniseColumns } from './recognise-columns.rules.ts'
import type { Table } from './table.ts'

function indicators(table: Table) {
  return readIndicators(table, recogniseColumns(indicatorFields, table))
}

function example(name: string) {
  return indicators(readTable(readFileSync(join(import.meta.dirname, 'examples', name)), name))
}

function pasted(...lines: string[]) {
  return indicators(readPastedTable(lines.join('\n'), { separator: '\t' }))
}

describe('a table of indicators', () => {
  it('that LibreOffice wrote is read whole', () => {
    const { rows, problems, passedOver } = example('indicators.xlsx')
    expect([rows.length, problems, passedOver]).toEqual([20, [], []])
    expect(rows[0]).toEqual({
      line: 6,
      programme: 'Pengelolaan Sampah Terpadu',
      ownCode: 'IK-01',
      level: 'outcome',
      name: 'Sampah ke TPA',
      definition: '',
      unit: 'kg',
      measure: 'number',
      figure: 'plain',
      direction: 'falling',
      baseline: '1250.5',
      baselineYear: '2021',
      target: '900.0',
      targetWords: '',
      actual: '845.25',
      words: '',
      why: 'Contoh sebab:\nalat datang terlambat',
      evidence: 'Contoh: buku catatan kelompok',
      source: 'Kelompok',
      responsible: '',
    })
    const values = rows.map(({ ownCode, figure, baseline, target, actual }) => [ownCode, figure, baseline, target, actual].join(' '))
    expect(values).toEqual([
      'IK-01 plain 1250.5 900.0 845.25',
      'IK-02 plain 120 200 187',
      'IK-03 percentage 40 75 68.25',
      'IK-04 currency 250000 1234567.50 1100000.5',
      'IK-05 plain 0 2400.0 0.3',
      'IK-06 plain 12 20 18',
      'IK-07 plain   ',
      'IK-08 currency 5000000 12500000 9750000',
      'IK-09 plain 2 6 6',
      'IK-10 plain 15 40 34',
      'IK-11 plain 0 1 1',
      'IK-12 plain 45.5 20.0 27.5',
      'IK-13 plain 0 4 3',
      'IK-14 percentage 35 80 72.5',
      'IK-15 plain 0 2 ',
      'IK-16 plain 0.450 0.700 0.655',
      'IK-17 plain 80.5 150 141.75',
      'IK-18 currency 3500000 2000000 2150000',
      'IK-19 plain -5 -5 -4.5',
      'IK-20 plain 0 25 11',
    ])
    expect(rows[6]).toMatchObject({
      measure: 'qualitative',
      unit: '',
      targetWords: 'Lolos uji mutu',
      words: 'Lolos, dengan catatan kemasan',
    })
    expect(new Set(rows.map(({ programme }) => programme)).size).toBe(5)
    expect(
      rows
        .flatMap(({ baseline, target, actual }) => [baseline, target, actual])
        .every((value) => decimal.nullable().safeParse(value).success),
    ).toBe(true)
  })

  it('says the same as CSV, where programmes stand only in the first row of each', () => {
    const { rows } = example('indicators.xlsx')
    for (const name of ['indicators-commas.csv', 'indicators-tabs.tsv']) {
      const csv = example(name)
      expect(csv.rows.map(({ programme, name: indicator }) => [programme, indicator])).toEqual(
        rows.map(({ programme, name: indicator }) => [programme, indicator]),
      )
      // What CSV shows is rounded: 68,25 % is written 68.3%.
      const differ = csv.rows.filter((row, index) => row.actual !== rows[index]?.actual).map(({ ownCode }) => ownCode)
      expect([differ, csv.rows.map(({ target }) => target)]).toEqual([
        ['IK-03'],
        rows.map(({ target, ownCode }) => (ownCode === 'IK-03' ? '75.0' : target)),
      ])
    }
  })

  it('tells what it took for granted', () => {
    const { rows, problems } = pasted(
      'Indikator\tSatuan\tBaseline\tTarget\tRealisasi',
      'Sampah\tkg\t1.200\t900\t',
      'Mutu\t\t\tLolos uji\t',
      'Panen\tkg\t5 kg\tbanyak\t7',
    )
    expect(
      rows.map(({ measure, direction, baseline, target, targetWords, actual }) => [
        measure,
        direction,
        baseline,
        target,
        targetWords,
        actual,
      ]),
    ).toEqual([
      ['number', 'falling', '1200', '900', '', null],
      ['qualitative', 'rising', null, null, 'Lolos uji', null],
      ['number', 'rising', '5', null, '', '7'],
    ])
    expect(problems.map(({ line, heading, code, effect, found, readAs }) => [line, heading, code, effect, found, readAs])).toEqual([
      [2, 'Baseline', 'ambiguousNumber', 'used', '1.200', '1200'],
      [2, 'Target', 'takenAsFalling', 'used', '900', undefined],
      [3, 'Target', 'takenAsQualitative', 'used', 'Lolos uji', undefined],
      [4, 'Target', 'notANumber', 'valueLeftOut', 'banyak', undefined],
    ])
  })

  it('tells choices it does not know, doubles, and rows without an indicator', () => {
    const { rows, problems } = pasted(
      'Program\tKode\tTingkat\tIndikator\tJenis data\tArah\tTahun dasar\tTarget',
      'Sampah\tA\tproses\tTerolah\tPersentase\tnaik\tThn. 2020/2021\t10',
      '\tB\tentah\tterolah \tentah\tentah\tlama\t10',
      'Tani\tC\tOutput\t\tangka\tturun\t2021\t5',
    )
    expect(rows.map(({ programme, level, figure, baselineYear }) => [programme, level, figure, baselineYear])).toEqual([
      ['Sampah', 'activity', 'percentage', '2020/2021'],
      ['Sampah', '', 'plain', ''],
    ])
    expect(problems.map(({ line, field, code }) => [line, field, code])).toEqual([
      [3, 'level', 'unknownLevel'],
      [3, 'name', 'duplicate'],
      [3, 'measure', 'unknownMeasure'],
      [3, 'direction', 'unknownDirection'],
      [3, 'baselineYear', 'notAYear'],
      [4, 'name', 'missingName'],
    ])
  })

  it('has an indicator in words where “kualitatif” stands among the directions, as on the screen', () => {
    const { rows, problems } = pasted('Indikator\tArah\tTarget', 'Mutu sabun\tkualitatif\tLolos uji', 'Anggota\tTurun\t20')
    expect(rows.map(({ measure, direction, target, targetWords }) => [measure, direction, target, targetWords])).toEqual([
      ['qualitative', 'rising', null, 'Lolos uji'],
      ['number', 'falling', '20', ''],
    ])
    expect(problems).toEqual([])
  })
})
