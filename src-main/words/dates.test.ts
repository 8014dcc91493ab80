import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayAndDate,
  duration,
  instantOf,
  isDate,
  isZone,
  localDate,
  longDate,
  monthName,
  readDayMonth,
  shortDate,
  timeOfDay,
  timeOfDayExact,
  timeRange,
  weekday,
  zoneAbbreviation,
} from './dates.ts'

const workshop = Date.parse('2022-09-27T06:40:07.999Z')
const years = fc.integer({ min: 1, max: 9999 })
const dates = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('times of day', () => {
  test('a time of day has a point in Indonesian and a colon in English, and follows the zone of the workshop', () => {
    expect(timeOfDay(workshop, 'Asia/Makassar', 'id')).toBe('14.40')
    expect(timeOfDay(workshop, 'Asia/Makassar', 'en')).toBe('14:40')
    expect(timeOfDay(workshop, 'Asia/Jakarta', 'id')).toBe('13.40')
    expect(timeOfDay(workshop, 'Asia/Jayapura', 'en')).toBe('15:40')
    expect(timeOfDay(workshop, 'Asia/Kathmandu', 'en')).toBe('12:25')
  })

  test('a time of day with seconds cuts milliseconds off and never shows the next second early', () => {
    expect(timeOfDayExact(workshop, 'Asia/Makassar', 'id')).toBe('14.40.07')
    expect(timeOfDayExact(workshop, 'Asia/Makassar', 'en')).toBe('14:40:07')
    expect(timeOfDayExact(-1, 'UTC', 'en')).toBe('23:59:59')
  })

  test('midnight is 00.00, never 24.00', () => {
    expect(timeOfDay(Date.parse('2022-09-26T16:00:00Z'), 'Asia/Makassar', 'id')).toBe('00.00')
  })

  test('the times from and to name the zone once, in the fixed words of the documents', () => {
    const [from, to] = [Date.parse('2022-09-27T00:36:00Z'), Date.parse('2022-09-27T06:20:59Z')]
    expect(timeRange(from, to, 'Asia/Makassar', 'id')).toBe('Pukul 08.36 s.d. 14.20 WITA')
    expect(timeRange(from, to, 'Asia/Makassar', 'en')).toBe('08:36 to 14:20 WITA (UTC+8)')
    expect(timeRange(from, to, 'Asia/Singapore', 'id')).toBe('Pukul 08.36 s.d. 14.20 UTC+8')
    expect(timeRange(from, to, 'Asia/Singapore', 'en')).toBe('08:36 to 14:20 UTC+8')
  })

  test('the zone stands at both ends when the clock changed in between', () => {
    const [from, to] = [Date.parse('2022-10-29T22:30:00Z'), Date.parse('2022-10-30T03:00:00Z')]
    expect(timeRange(from, to, 'Europe/Berlin', 'id')).toBe('Pukul 00.30 UTC+2 s.d. 04.00 UTC+1')
    expect(timeRange(from, to, 'Europe/Berlin', 'en')).toBe('00:30 UTC+2 to 04:00 UTC+1')
  })

  test('a time that does not exist is a defect and prints nothing invented', () => {
    expect(() => timeOfDay(Number.NaN, 'Asia/Makassar', 'id')).toThrow(RangeError)
    expect(() => timeOfDay(workshop, 'Asia/Balikpapan', 'id')).toThrow(RangeError)
  })
})

describe('zones', () => {
  test.each([
    ['Asia/Jakarta', 'WIB'],
    ['Asia/Pontianak', 'WIB'],
    ['Asia/Makassar', 'WITA'],
    ['Asia/Ujung_Pandang', 'WITA'],
    ['asia/makassar', 'WITA'],
    ['Asia/Jayapura', 'WIT'],
    ['Asia/Singapore', 'UTC+8'],
    ['Asia/Kathmandu', 'UTC+5:45'],
    ['America/St_Johns', 'UTC−2:30'],
    ['America/New_York', 'UTC−4'],
    ['UTC', 'UTC'],
  ])('%s is called %s', (zone, name) => {
    expect(zoneAbbreviation(zone, workshop)).toBe(name)
  })

  test('the name of a zone follows the clock of that day', () => {
    expect(zoneAbbreviation('Europe/Berlin', Date.parse('2022-07-01T00:00:00Z'))).toBe('UTC+2')
    expect(zoneAbbreviation('Europe/Berlin', Date.parse('2022-12-01T00:00:00Z'))).toBe('UTC+1')
    expect(zoneAbbreviation('Asia/Pontianak', Date.parse('1980-01-01T00:00:00Z'))).toBe('WITA')
  })

  test('only names of time zones are zones', () => {
    for (const zone of ['Asia/Makassar', 'Asia/Ujung_Pandang', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT-8'])
      expect(isZone(zone), zone).toBe(true)
    for (const text of ['', ' ', '+08:00', '-03', 'WITA', 'Asia', 'Asia/Balikpapan', 'Asia/Makassar '])
      expect(isZone(text), text).toBe(false)
  })
})

describe('durations', () => {
  test.each([
    [398_000, '06.38', '06:38'],
    [0, '00.00', '00:00'],
    [999, '00.00', '00:00'],
    [-999, '00.00', '00:00'],
    [-1_000, '−00.01', '−00:01'],
    [3_599_999, '59.59', '59:59'],
    [3_600_000, '1.00.00', '1:00:00'],
    [3_998_000, '1.06.38', '1:06:38'],
    [-3_998_000, '−1.06.38', '−1:06:38'],
    [360_000_000, '100.00.00', '100:00:00'],
  ])('%d ms is %s', (ms, id, en) => {
    expect(duration(ms, 'id')).toBe(id)
    expect(duration(ms, 'en')).toBe(en)
  })

  test('a duration reads back as its whole seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4e9, max: 4e9 }), (ms) => {
        const shown = duration(ms, 'en')
        const seconds = shown
          .replace('−', '')
          .split(':')
          .reduce((sum, part) => sum * 60 + Number(part), 0)
        expect(shown.startsWith('−') ? -seconds : seconds).toBe(Math.trunc(ms / 1000) + 0)
      }),
    )
  })

  test('an endless duration is a defect', () => {
    expect(() => duration(Number.POSITIVE_INFINITY, 'id')).toThrow(RangeError)
    expect(() => duration(Number.NaN, 'id')).toThrow(RangeError)
  })
})

describe('written dates', () => {
  test('the day of the workshop is written in both languages', () => {
    expect(dayAndDate('2022-09-27', 'id')).toBe('Selasa, 27 September 2022')
    expect(dayAndDate('2022-09-27', 'en')).toBe('Tuesday, 27 September 2022')
    expect(longDate('2022-08-07', 'id')).toBe('7 Agustus 2022')
    expect(longDate('2022-08-07', 'en')).toBe('7 August 2022')
    expect(shortDate('2022-09-27', 'id')).toBe('27 Sep 2022')
    expect(shortDate('2022-09-27', 'en')).toBe('27 Sep 2022')
    expect(shortDate('2022-05-01', 'id')).toBe('1 Mei 2022')
    expect(shortDate('2022-12-01', 'id')).toBe('1 Des 2022')
  })

  test('every month and weekday has its Indonesian and its English name', () => {
    const firsts = Array.from({ length: 12 }, (_, index) => `2022-${String(index + 1).padStart(2, '0')}-01`)
    expect(firsts.map((date) => monthName(date, 'id')).join(' ')).toBe(
      'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
    )
    expect(firsts.map((date) => monthName(date, 'en')).join(' ')).toBe(
      'January February March April May June July August September October November December',
    )
    const week = ['26', '27', '28', '29', '30'].map((day) => `2022-09-${day}`)
    expect(week.map((date) => weekday(date, 'id')).join(' ')).toBe('Senin Selasa Rabu Kamis Jumat')
    expect([weekday('2022-10-01', 'id'), weekday('2022-10-02', 'id'), weekday('2022-10-02', 'en')]).toEqual(['Sabtu', 'Minggu', 'Sunday'])
  })

  test('early years are written as they are, not as 19xx', () => {
    expect(longDate('0099-03-01', 'id')).toBe('1 Maret 99')
  })

  test('what is no date is a defect and is never printed as another day', () => {
    for (const text of ['2022-02-31', '', '27-09-2022', '2022-9-27']) {
      expect(() => dayAndDate(text, 'id'), text).toThrow(RangeError)
      expect(() => shortDate(text, 'en'), text).toThrow(RangeError)
    }
  })

  test('only real days of the calendar are dates', () => {
    for (const date of ['2022-09-27', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) expect(isDate(date), date).toBe(true)
    const none = [
      '2022-02-29',
      '1900-02-29',
      '2022-04-31',
      '2022-13-01',
      '2022-00-10',
      '2022-01-00',
      '0000-01-01',
      '2022-1-01',
      ' 2022-01-01',
      '2022-01-01T00:00',
      '+02022-01-01',
      '',
    ]
    for (const text of none) expect(isDate(text), text).toBe(false)
  })

  test('a date is exactly what a calendar of months and leap years allows', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (year, month, day) => {
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
        const longest = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
        expect(isDate(written(year, month, day))).toBe(day >= 1 && day <= longest)
      }),
    )
  })
})

describe('instants of a day', () => {
  test('the day on the wall is the day of the zone, not of the laptop', () => {
    expect(localDate(Date.parse('2022-09-26T16:00:00Z'), 'Asia/Makassar')).toBe('2022-09-27')
    expect(localDate(Date.parse('2022-09-26T15:59:59.999Z'), 'Asia/Makassar')).toBe('2022-09-26')
    expect(localDate(Date.parse('2022-09-26T16:00:00Z'), 'Asia/Jakarta')).toBe('2022-09-26')
    expect(localDate(Date.parse('0099-03-01T00:00:00Z'), 'UTC')).toBe('0099-03-01')
  })

  test('half past eight in Balikpapan is half past midnight UTC', () => {
    expect(instantOf('2022-09-27', '08:30', 'Asia/Makassar')).toBe(Date.parse('2022-09-27T00:30:00Z'))
    expect(instantOf('2022-09-27', '08:30', 'Asia/Jayapura')).toBe(Date.parse('2022-09-26T23:30:00Z'))
  })

  test('a time that clocks skip is the moment they are put forward', () => {
    expect(instantOf('2022-03-27', '02:30', 'Europe/Berlin')).toBe(Date.parse('2022-03-27T01:00:00Z'))
    expect(instantOf('2022-03-13', '02:30', 'America/New_York')).toBe(Date.parse('2022-03-13T07:00:00Z'))
    expect(instantOf('2022-10-02', '02:10', 'Australia/Lord_Howe')).toBe(Date.parse('2022-10-01T15:30:00Z'))
    expect(instantOf('2011-12-30', '12:00', 'Pacific/Apia')).toBe(Date.parse('2011-12-30T10:00:00Z'))
  })

  test('a time that clocks show twice is the first of the two', () => {
    expect(instantOf('2022-10-30', '02:30', 'Europe/Berlin')).toBe(Date.parse('2022-10-30T00:30:00Z'))
    expect(instantOf('2022-11-06', '01:30', 'America/New_York')).toBe(Date.parse('2022-11-06T05:30:00Z'))
    expect(instantOf('2022-04-03', '01:45', 'Australia/Lord_Howe')).toBe(Date.parse('2022-04-02T14:45:00Z'))
  })

  test('the hours after a change of the clock are already in the new time', () => {
    expect(instantOf('2022-03-27', '03:00', 'Europe/Berlin')).toBe(Date.parse('2022-03-27T01:00:00Z'))
    expect(instantOf('2022-03-13', '03:30', 'America/New_York')).toBe(Date.parse('2022-03-13T07:30:00Z'))
    expect(instantOf('2022-10-30', '03:00', 'Europe/Berlin')).toBe(Date.parse('2022-10-30T02:00:00Z'))
  })

  test('around every change of a clock the instant is the first minute that shows the time or a later one', () => {
    const changes = fc.constantFrom(
      ['Europe/Berlin', '2022-03-27'],
      ['Europe/Berlin', '2022-10-30'],
      ['America/New_York', '2022-03-13'],
      ['America/New_York', '2022-11-06'],
      ['America/St_Johns', '2010-11-07'],
      ['Australia/Lord_Howe', '2022-04-03'],
      ['Australia/Lord_Howe', '2022-10-02'],
      ['Pacific/Chatham', '2022-09-25'],
      ['Pacific/Apia', '2011-12-29'],
      ['Pacific/Apia', '2011-12-30'],
      ['Africa/Casablanca', '2022-03-27'],
      ['Africa/Casablanca', '2022-05-08'],
      ['Asia/Pontianak', '1988-01-01'],
      ['Asia/Makassar', '2022-09-27'],
    ) as fc.Arbitrary<[string, string]>
    const time = fc
      .oneof(fc.integer({ min: 0, max: 4 * 60 }), fc.integer({ min: 0, max: 24 * 60 - 1 }))
      .map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`)
    fc.assert(
      fc.property(changes, time, ([zone, date], at) => {
        expect(instantOf(date, at, zone)).toBe(firstMinute(zone, `${date} ${at}`))
      }),
      { numRuns: 60 },
    )
  })

  test('a minute read from the wall and put back is that minute', () => {
    const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Kathmandu', 'UTC')
    const minutes = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        expect(instantOf(localDate(minute * 60_000, zone), timeOfDay(minute * 60_000, zone, 'en'), zone)).toBe(minute * 60_000)
      }),
    )
  })

  test('what is no date, time or zone is a defect', () => {
    for (const time of ['24:00', '8:30', '08.30', '08:60', ''])
      expect(() => instantOf('2022-09-27', time, 'Asia/Makassar'), time).toThrow(RangeError)
    expect(() => instantOf('2022-02-31', '08:30', 'Asia/Makassar')).toThrow(RangeError)
    expect(() => instantOf('2022-09-27', '08:30', 'Asia/Balikpapan')).toThrow(RangeError)
  })
})

describe('due dates as typed', () => {
  test.each([
    ['30-10', '2022-10-30'],
    ['30/10', '2022-10-30'],
    ['3-4', '2023-04-03'],
    ['27-09', '2022-09-27'],
    ['26-09', '2023-09-26'],
    ['30-10-2022', '2022-10-30'],
    ['30/10/2021', '2021-10-30'],
    ['2022-10-30', '2022-10-30'],
    ['30 okt', '2022-10-30'],
    ['30 Oct', '2022-10-30'],
    ['30okt', '2022-10-30'],
    ['30-okt-2022', '2022-10-30'],
    ['  30   OKTOBER   2022 ', '2022-10-30'],
    ['30 October 2022', '2022-10-30'],
    ['1 sept', '2023-09-01'],
    ['17 Agt.', '2023-08-17'],
    ['10 nopember', '2022-11-10'],
    ['3 Pebruari 2023', '2023-02-03'],
    ['5 mei', '2023-05-05'],
    ['5 may', '2023-05-05'],
    ['29-02', '2024-02-29'],
  ])('%s means %s in a workshop on 27 September 2022', (text, date) => {
    expect(readDayMonth(text, '2022-09-27')).toBe(date)
  })

  test.each([
    '31-02',
    '31-02-2024',
    '30 feb',
    '29-02-2023',
    '10-30',
    '0-10',
    '30-13',
    '2022-02-31',
    '30',
    'okt',
    'oktober 30',
    '30 ok',
    '30 oktopus',
    '30-10-22',
    '30.10',
    '30--10',
    '30-10-',
    '1430',
    '30 10',
    '301 okt',
    '30 okt2022',
    '',
  ])('"%s" is no date and stays text', (text) => {
    expect(readDayMonth(text, '2022-09-27')).toBeUndefined()
  })

  test('29 February waits for the next leap year, past 2100 too', () => {
    expect(readDayMonth('29-02', '2096-02-29')).toBe('2096-02-29')
    expect(readDayMonth('29-02', '2096-03-01')).toBe('2104-02-29')
  })

  test('a day and month always mean the first such date on or after the day given', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 364 }), fc.constantFrom('-', '/'), (from, ahead, mark) => {
        const meant = new Date(Date.parse(from) + ahead * 86_400_000).toISOString().slice(0, 10)
        fc.pre(isDate(meant))
        expect(readDayMonth(`${Number(meant.slice(8))}${mark}${Number(meant.slice(5, 7))}`, from)).toBe(meant)
      }),
    )
  })

  test('every date the documents print can be typed back in its language', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('id' as const, 'en' as const), (date, language) => {
        fc.pre(date >= '1000')
        expect(readDayMonth(longDate(date, language), '2022-09-27')).toBe(date)
        expect(readDayMonth(shortDate(date, language), '2022-09-27')).toBe(date)
      }),
    )
  })
})

function firstMinute(zone: string, wanted: string): number {
  const start = Date.parse(`${wanted.replace(' ', 'T')}:00Z`) - 26 * 3_600_000
  const minutes = Array.from({ length: 52 * 60 }, (_, index) => start + index * 60_000)
  const onTheWall = minutes.map((minute) => `${localDate(minute, zone)} ${timeOfDay(minute, zone, 'en')}`)
  const exact = onTheWall.indexOf(wanted)
  return minutes[exact >= 0 ? exact : onTheWall.findIndex((shown) => shown > wanted)] ?? Number.NaN
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
