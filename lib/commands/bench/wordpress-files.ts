/** The two PHP files of the WordPress that is compared with. */

type Settings = { address: string; socket: string }

/** `wp-config.php`: no work in the background and no request to anybody while it is measured. */
export function configurationFile({ address, socket }: Settings): string {
  return `<?php
define('DB_NAME', 'bench');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', ${quoted(`localhost:${socket}`)});
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', ${quoted(address)});
define('WP_SITEURL', ${quoted(address)});
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
  define($name . '_KEY', 'bench');
  define($name . '_SALT', 'bench');
}
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`
}

type Places = { site: string; article: string; socket: string }

/** What an administrator does by hand: install, choose the default theme and readable addresses, write the article. */
export function setUpScript({ site, article, socket }: Places): string {
  return `<?php
mysqli_report(MYSQLI_REPORT_OFF);
for ($try = 0; $try < 300; $try++) {
  $database = @mysqli_connect('localhost', 'root', '', '', 0, ${quoted(socket)});
  if ($database) break;
  usleep(200000);
}
if (!$database) { fwrite(STDERR, 'MariaDB does not answer: ' . mysqli_connect_error()); exit(1); }
mysqli_query($database, 'CREATE DATABASE bench CHARACTER SET utf8mb4');

define('WP_INSTALLING', true);
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
function wp_new_blog_notification() {}
require ${quoted(`${site}/wp-load.php`)};
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
$article = json_decode(file_get_contents(${quoted(article)}), true);

wp_install('Ambas', 'bench', 'bench@example.org', true, '', 'bench');
switch_theme('twentytwentythree');
global $wp_rewrite;
$wp_rewrite->set_permalink_structure('/%postname%/');
flush_rewrite_rules();
wp_update_user(['ID' => 1, 'display_name' => $article['author']]);
$post = wp_insert_post(wp_slash([
  'post_title' => $article['title'], 'post_name' => $article['slug'], 'post_excerpt' => $article['excerpt'],
  'post_content' => $article['content'], 'post_status' => 'publish', 'post_author' => 1,
  'post_date_gmt' => str_replace('T', ' ', substr($article['publishedAt'], 0, 19)), 'comment_status' => 'closed',
]), true);
if (is_wp_error($post)) { fwrite(STDERR, $post->get_error_message()); exit(1); }
$upload = wp_upload_bits('picture.jpg', null, file_get_contents($article['picture']));
$attachment = wp_insert_attachment(['post_mime_type' => 'image/jpeg', 'post_title' => 'Picture', 'post_status' => 'inherit'], $upload['file'], $post);
wp_update_attachment_metadata($attachment, wp_generate_attachment_metadata($attachment, $upload['file']));
update_post_meta($attachment, '_wp_attachment_image_alt', $article['alt']);
set_post_thumbnail($post, $attachment);
`
}

/** A string of PHP: only the quote and the backslash mean something in it. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`
}
