import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { expect, temporaryFolder, test } from '../fixtures.ts'
import { environment, Program, root } from '../program.ts'
import { networkOf, watchSockets } from '../sockets.ts'
import { tourOfNothing } from '../tour.ts'

test('nothing leaves the machine: no page names another host, no process opens a socket to anywhere', async ({ folder }) => {
  test.setTimeout(90_000)
  const netLog = path.join(temporaryFolder(), 'net-log.json')
  const program = new Program(folder)
  await program.start([`--log-net-log=${netLog}`, '--net-log-capture-mode=Everything'])
  const asked: string[] = []
  program.app.context().on('request', (request) => asked.push(request.url()))
  const stopWatching = watchSockets(program.pid)

  for await (const stop of tourOfNothing(program)) if (stop === 'live, nothing said') await noteSomething(program)
  await program.home.workshop('RRR').click()
  await program.goTo('minutes')
  await program.answerSaveDialog(path.join(folder, 'notula.pdf'))
  await program.minutes.export()
  await expect(program.minutes.document.getByText('gudang terlalu sempit').first()).toBeAttached()

  const sockets = stopWatching()
  expect(asked.filter((url) => !url.startsWith('app://sarasehan/'))).toEqual([])
  // Playwright drives the program through two ports of this machine; the program itself has none.
  expect([...sockets].filter((socket) => !/^tcp 127\.0\.0\.1:\d+( to 127\.0\.0\.1:\d+)?$/.test(socket))).toEqual([])
  expect(sockets.size, 'the watch sees at least the ports of Playwright').toBeGreaterThanOrEqual(2)

  await test.step('a request that is really made would have been seen', async () => {
    await program.app.evaluate(async ({ session }) => {
      await session
        .fromPartition('not-ours')
        .fetch('http://127.0.0.1:9/asked-by-the-test')
        .catch(() => undefined)
    })
    await program.close()
    const named = addressesIn(netLog)
    expect(named).toContain('http://127.0.0.1:9/asked-by-the-test')
    expect(named.filter((address) => !address.startsWith('http://127.0.0.1'))).toEqual([])
  })
  expect(program.problems).toEqual([])
})

test('without any network the launcher makes the sample and its minutes, and no process so much as opens a socket', async ({ folder }) => {
  test.setTimeout(90_000)
  test.skip(spawnSync('unshare', ['--net', 'true']).status !== 0, 'only root can start a program in a network of its own')
  const minutes = path.join(folder, 'notula.pdf')
  const demo = await withoutNetwork(['demo', '--data', folder])
  expect(demo).toEqual({ status: 0, network: [], printed: '' })
  const list = await withoutNetwork(['list', '--data', folder, '--json'])
  const [workshop] = JSON.parse(list.printed)
  const exported = await withoutNetwork(['export', '--data', folder, '--workshop', workshop.code, '--document', 'notula', '--out', minutes])
  expect(exported).toEqual({ status: 0, network: [], printed: `${minutes}\n` })
  expect(existsSync(minutes)).toBe(true)
})

async function noteSomething(program: Program): Promise<void> {
  await program.live.addWalkIn('Sari Wulandari', 'floor')
  await program.live.toLine()
  await program.live.capture('gudang terlalu sempit')
}

/** Runs a command of the program in a network that holds nothing but the machine itself. */
async function withoutNetwork(command: readonly string[]): Promise<{ status: number | null; network: string[]; printed: string }> {
  const inside = ['sh', '-c', 'ip link set lo up && exec "$@"', 'sh', process.execPath, path.join(root, 'scripts', 'start.js'), ...command]
  const child = spawn('unshare', ['--net', ...inside], { env: environment(), stdio: ['ignore', 'pipe', 'ignore'] })
  const seen = new Set<string>()
  const timer = setInterval(() => {
    // Its first moment is still in the network of this test.
    if (child.pid && isInNetworkOfItsOwn(child.pid)) for (const socket of networkOf(child.pid)) seen.add(socket)
  }, 10)
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(timer)
  return { status, network: [...seen], printed }
}

function isInNetworkOfItsOwn(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/ns/net`) !== readlinkSync('/proc/self/ns/net')
  } catch {
    return false
  }
}

/** Every address and every host a log of Chromium's network names, apart from the constants it begins with. */
function addressesIn(netLog: string): string[] {
  const text = readFileSync(netLog, 'utf8')
  const events = text.slice(text.indexOf('"events":'))
  const hosts = [...events.matchAll(/"host":"([^"]+)"/g)].map(([, host = '']) => (host.includes('://') ? host : `http://${host}`))
  return [...new Set([...(events.match(/\b(?:https?|wss?|ftp):\/\/[^\s"\\]+/g) ?? []), ...hosts])]
}
