/** Apache's mod_dav, nginx's dav and rclone, each over a folder of the test, each asking for a name and a password. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { freePort, isInstalled, runServer, type RunningServer } from './run-server.ts'

export const USER = 'banci'
export const PASSWORD = '口令 with:colon'

const shaLine = `${USER}:{SHA}${createHash('sha1').update(PASSWORD).digest('base64')}\n`
const APACHE_MODULES = '/usr/lib/apache2/modules'

export interface WebdavServer {
  readonly name: string
  /** undefined: it can run here; else why not. */
  readonly missing: string | undefined
  /** rclone answers for a folder that was taken away as for an empty one; the exchange then sees that its root is missing. */
  readonly tellsVanished: boolean
  /** `shared` lies in `home`. `address` is its WebDAV address, with or without a slash at its end, as people copy it. */
  start(home: string, shared: string): Promise<RunningServer & { readonly address: string }>
}

const at = (running: RunningServer, folder: string) => ({ ...running, address: `http://127.0.0.1:${running.port}/${folder}` })

/** Servers that start as root work as nobody. */
function openFolders(...folders: readonly string[]): void {
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o777)
  }
}

const apache: WebdavServer = {
  name: "Apache's mod_dav",
  tellsVanished: true,
  missing: existsSync(`${APACHE_MODULES}/mod_dav_fs.so`) ? undefined : 'apache2 is not installed',
  start: async (home, shared) => {
    const port = await freePort()
    openFolders(home, shared, path.join(home, 'lock'))
    writeFileSync(path.join(home, 'users'), shaLine)
    const modules = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'alias', 'dav', 'dav_fs']
    writeFileSync(path.join(home, 'apache.conf'), [
      `ServerRoot "${home}"`, `Listen 127.0.0.1:${port}`, 'ServerName localhost', `PidFile "${home}/apache.pid"`, `ErrorLog "${home}/error.log"`, `DocumentRoot "${home}"`,
      'User nobody', 'Group nogroup', 'ThreadsPerChild 8', 'ServerLimit 1', 'StartServers 1', 'MaxRequestWorkers 8',
      ...modules.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`),
      `DavLockDB "${home}/lock/locks"`, `Alias /banci "${shared}"`,
      `<Directory "${shared}">`, 'Dav On', 'AuthType Basic', 'AuthName "banci"', `AuthUserFile "${home}/users"`, 'Require valid-user', '</Directory>'
    ].join('\n'))
    return at(await runServer('apache2', ['-f', path.join(home, 'apache.conf'), '-DFOREGROUND'], port), 'banci')
  }
}

const NGINX_MODULES = '/usr/lib/nginx/modules'
const nginx: WebdavServer = {
  name: "nginx's dav",
  tellsVanished: true,
  missing: existsSync(`${NGINX_MODULES}/ngx_http_dav_ext_module.so`) ? undefined : 'nginx with libnginx-mod-http-dav-ext is not installed',
  start: async (home, shared) => {
    const port = await freePort()
    openFolders(home, shared, path.join(home, 'body'))
    writeFileSync(path.join(home, 'users'), shaLine)
    writeFileSync(path.join(home, 'nginx.conf'), `
      load_module ${NGINX_MODULES}/ngx_http_dav_ext_module.so;
      daemon off; worker_processes 1; user nobody nogroup; pid ${home}/nginx.pid; error_log ${home}/error.log;
      events { worker_connections 64; }
      http {
        access_log off; client_body_temp_path ${home}/body; client_max_body_size 300m;
        proxy_temp_path ${home}/t1; fastcgi_temp_path ${home}/t2; uwsgi_temp_path ${home}/t3; scgi_temp_path ${home}/t4;
        server {
          listen 127.0.0.1:${port};
          location /banci/ {
            alias ${shared}/; dav_methods PUT DELETE MKCOL; dav_ext_methods PROPFIND OPTIONS;
            auth_basic banci; auth_basic_user_file ${home}/users;
          }
        }
      }`)
    return at(await runServer('nginx', ['-c', path.join(home, 'nginx.conf'), '-p', home], port), 'banci/')
  }
}

const rclone: WebdavServer = {
  name: "rclone's WebDAV",
  tellsVanished: false,
  missing: isInstalled('rclone') ? undefined : 'rclone is not installed',
  start: async (home, shared) => {
    const port = await freePort()
    openFolders(home, shared)
    return at(await runServer('rclone', ['serve', 'webdav', shared, '--addr', `127.0.0.1:${port}`, '--user', USER, '--pass', PASSWORD, '--dir-cache-time', '0s', '--config', '/dev/null'], port, { HOME: home }), '')
  }
}

export const WEBDAV_SERVERS: readonly WebdavServer[] = [apache, nginx, rclone]
