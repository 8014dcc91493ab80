import { expect, test } from 'vitest'
import { daysBetween } from './days.ts'
import { programmeLines, seriesOfTitle, seriesTitleOf, titleForYear, usualSeries } from './new-workshop.rules.ts'

test('a series is called like its workshops, without the year', () => {
  expect(['Monev Program CSR 2026', '2026', 'Forum 2026 Karang Joang', 'Forum warga'].map(seriesTitleOf)).toEqual([
    'Monev Program CSR',
    '2026',
    'Forum Karang Joang',
    'Forum warga',
  ])
})

test('the next workshop of a series has the next year in its title', () => {
  expect([titleForYear('Monev Program CSR 2025', '2026'), titleForYear('Forum warga', '2026')]).toEqual([
    'Monev Program CSR 2026',
    'Forum warga 2026',
  ])
})

test('each line that says something is a programme', () => {
  expect(programmeLines(' Bank Sampah; Kelompok Melati \n\n ; \r\nMariojela')).toEqual(['Bank Sampah; Kelompok Melati', 'Mariojela'])
})

test('a new workshop joins the series of its name, else the newest', () => {
  const series = ['Forum warga', 'Monev CSR'].map((title, at) => ({ seriesId: `${at}`, title, sample: false, workshops: [] }))
  expect([usualSeries(series, 'Monev CSR 2026'), usualSeries(series, 'Lain 2026'), usualSeries([], 'Lain')]).toEqual(['1', '0', null])
})

test('days are counted by the calendar', () => {
  expect([
    daysBetween('2026-02-27', '2026-03-01'),
    daysBetween('2026-03-01', '2026-02-28'),
    daysBetween('2026-03-01', '2026-03-01'),
  ]).toEqual([2, -1, 0])
})

test('a title that is last year’s but for the year goes on from that workshop, in whatever series it is', () => {
  const workshop = { title: 'Monev Program CSR 2022' }
  const series = [{ seriesId: '7', title: 'Monev CSR KPI', sample: true, workshops: [workshop] }] as unknown as Parameters<
    typeof seriesOfTitle
  >[0]
  expect(['Monev program CSR 2023', 'Monev 2023', '', '2023'].map((title) => seriesOfTitle(series, title))).toEqual(['7', null, null, null])
})
