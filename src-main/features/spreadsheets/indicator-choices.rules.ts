import { choiceAmong } from './read-choice.rules.ts'

/** What an indicator measures: the end, the change, what was made, what was done; undefined where a cell says none of them. */
export const readLevel = choiceAmong({
  impact: ['Dampak', 'Impact', 'Tujuan', 'Goal'],
  outcome: ['Hasil', 'Outcome', 'Manfaat', 'Hasil (outcome)', 'Outcomes', 'Immediate outcome', 'Intermediate outcome', 'Outcome (hasil)'],
  output: ['Keluaran', 'Output', 'Luaran', 'Outputs', 'Keluaran (output)', 'Output (keluaran)'],
  activity: ['Kegiatan', 'Activity', 'Aktivitas', 'Proses', 'Process', 'Activities', 'Kegiatan (activity)'],
})

/** How an indicator is measured; undefined where a cell does not say. */
export const readMeasure = choiceAmong({
  number: ['Angka', 'Bilangan', 'Jumlah', 'Number', 'Numeric', 'Count', 'Kuantitatif', 'Quantitative', 'Numerik', 'Nominal angka'],
  percentage: ['Persentase', 'Persen', '%', 'Percentage', 'Percent', 'Prosentase', 'Persentase (%)'],
  currency: ['Mata uang', 'Rupiah', 'Uang', 'Currency', 'Money', 'Rp', 'Nilai uang'],
  qualitative: ['Kualitatif', 'Qualitative', 'Kata', 'Words', 'Uraian', 'Naratif', 'Teks', 'Text'],
})

/** Which way is the better one; undefined where a cell does not say. */
export const readDirection = choiceAmong({
  rising: [
    'Naik',
    'Meningkat',
    'Bertambah',
    'Rising',
    'Up',
    'Increase',
    'Increasing',
    'Higher',
    'Positif',
    'Positive',
    'Maksimal',
    'Maximise',
    'Maximize',
    'Semakin tinggi semakin baik',
    'Makin tinggi makin baik',
    'Higher is better',
    'Lebih tinggi lebih baik',
    '↑',
    '▲',
  ],
  falling: [
    'Turun',
    'Menurun',
    'Berkurang',
    'Falling',
    'Down',
    'Decrease',
    'Decreasing',
    'Lower',
    'Negatif',
    'Negative',
    'Minimal',
    'Minimise',
    'Minimize',
    'Semakin rendah semakin baik',
    'Makin rendah makin baik',
    'Lower is better',
    'Lebih rendah lebih baik',
    '↓',
    '▼',
  ],
})
