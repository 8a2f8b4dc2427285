import { expect, test } from 'vitest'
import { namesToInstall } from './debian.ts'

test('what apt would install is what is fetched, and nothing it would only set up', () => {
  const plan = `Reading package lists...
The following NEW packages will be installed:
  nginx wrk
Inst nginx-common (1.22.1-9 Debian:12.10/stable [all])
Inst libc6 [2.36-9] (2.36-10 Debian:12.10/stable [amd64])
Inst wrk (4.1.0-3+b2 Debian:12.0/stable [amd64])
Conf nginx-common (1.22.1-9 Debian:12.10/stable [all])`
  expect(namesToInstall(plan)).toEqual(['nginx-common', 'libc6', 'wrk'])
})
