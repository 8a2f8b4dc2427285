/** What the bench measures with and compares with. */
import { join } from 'node:path'
import { nginxKit, type Kit } from '../debian.ts'
import { root } from '../program.ts'

export const benchKit: Kit = {
  folder: 'bench',
  called: 'wrk, nginx, PHP, MariaDB and WordPress (30 MB, once)',
  packages: [
    'wrk',
    ...nginxKit.packages,
    'php-fpm',
    'php-mysql',
    'php-gd',
    'mariadb-server-core',
    'mariadb-client-core',
    'wordpress',
    'wordpress-theme-twentytwentythree',
  ],
  signs: ['usr/bin/wrk', ...nginxKit.signs, 'usr/sbin/mariadbd', 'usr/share/wordpress/wp-load.php'],
}

/** What is fetched once stays here, out of the repository. */
export const toolFolder = join(root, '.data', benchKit.folder)
