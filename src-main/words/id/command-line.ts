/** What the program says without a window. */
export const commandLine = {
  usage: 'Pakai: sarasehan [demo | list | export | import | check] …; selengkapnya: sarasehan --help',
  help: `Sarasehan: lokakarya evaluasi. Tanpa perintah, jendelanya dibuka.

  sarasehan demo [--data DIR]
      menaruh lokakarya contoh di DIR

  sarasehan list [--data DIR] [--json]
      menyebut semua lokakarya: kode, tanggal, status, judul

  sarasehan export --workshop KODE [--data DIR] [--document notula|paket-cetak|all]
                   [--format pdf|sarasehan|json] [--lang id|en|both] [--out PATH]
      menulis dokumen dan menyebut path-nya; “sarasehan” adalah paket untuk komputer lain,
      “json” adalah isi paket itu. “both” menulis dua berkas, satu id dan satu en;
      dokumen dwibahasa berdampingan belum ada.
      PATH adalah berkas atau folder. Bila yang ditulis lebih dari satu, nama berkas PATH.pdf
      mendapat tambahan: PATH-id.pdf dan PATH-en.pdf.

  sarasehan import BERKAS [--data DIR]
      menambahkan lokakarya dari sebuah paket dan menyebut apa yang ditambahkan

  sarasehan check BERKAS
  sarasehan check --data DIR
      memeriksa paket, berkas basis data, atau folder data;
      menyebut “sha256 <64 heksadesimal> <kode>” untuk tiap lokakarya

  sarasehan --help
  sarasehan --version

Tanpa --data dipakai SARASEHAN_DATA, kalau tidak ada folder data pengguna.
--lang id|en juga menentukan bahasa pesan. Status keluar: 0 selesai, 1 ditolak, 2 salah pakai.`,
  unknownCommand: (word: string) => `tidak ada perintah “${word}”`,
  unknownOption: (option: string, command: string) => `“${command}” tidak mengenal ${option}`,
  missingValue: (option: string) => `${option} memerlukan nilai`,
  missingOption: (option: string) => `${option} harus diberikan`,
  missingFile: (command: string) => `“${command}” memerlukan nama berkas`,
  tooManyWords: (word: string) => `“${word}” berlebih`,
  noSuchChoice: (option: string, value: string, choices: readonly string[]) =>
    `${option} “${value}” tidak ada; yang ada: ${choices.join(', ')}`,
  cannotCheck: (file: string) => `${file} adalah PDF; dokumen akhir belum dapat diperiksa, hanya paket, basis data, dan folder data.`,
  cannotCheckOther: (file: string) => `${file} bukan paket dan bukan basis data Sarasehan.`,
  imported: ({ code, added, changed, present }: { code: string; added: number; changed: number; present: number }) =>
    added + changed === 0
      ? `${code}: tidak ada yang berubah; ${present} data sudah ada`
      : `${code}: ${added} data ditambahkan, ${changed} diubah, ${present} sudah ada`,
  conflicts: (count: number) => `${count} isian diubah di kedua tempat; yang terakhir berlaku, yang lain ada di riwayat`,
  status: { preparing: 'disiapkan', open: 'dibuka', closed: 'ditutup' },
}
