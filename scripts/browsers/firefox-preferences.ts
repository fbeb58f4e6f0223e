import type { BrowserOptions } from './driven-browser.ts';

type Preferences = Readonly<Record<string, boolean | number | string>>;

const nowhere = 'http://127.0.0.1:9/';

/** Whom Firefox calls whatever its preferences say: taken for this machine, where nobody answers. */
const ownCalls = [
  'aus5.mozilla.org',
  'content-signature-2.cdn.mozilla.net',
  'contile.services.mozilla.com',
  'detectportal.firefox.com',
  'firefox-settings-attachments.cdn.mozilla.net',
  'firefox.settings.services.mozilla.com',
  'incoming.telemetry.mozilla.org',
  'location.services.mozilla.com',
  'push.services.mozilla.com',
  'services.addons.mozilla.org',
  'versioncheck-bg.addons.mozilla.org',
].join(',');

/** What Firefox would call, fetch or send of its own accord. */
const quiet: Preferences = {
  'app.normandy.enabled': false,
  'app.shield.optoutstudies.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.enabled': false,
  'browser.ping-centre.telemetry': false,
  'browser.region.network.url': '',
  'browser.region.update.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.suggest.enabled': false,
  'browser.search.update': false,
  'browser.topsites.contile.enabled': false,
  'browser.urlbar.suggest.searches': false,
  'captivedetect.canonicalURL': '',
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'dom.push.serverURL': '',
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.getAddons.discovery.api_url': '',
  'extensions.systemAddon.update.enabled': false,
  'extensions.systemAddon.update.url': '',
  'extensions.update.enabled': false,
  'geo.enabled': false,
  'geo.provider.network.url': '',
  'media.gmp-manager.updateEnabled': false,
  'media.gmp-manager.url': nowhere,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.dns.localDomains': ownCalls,
  'network.http.speculative-parallel-limit': 0,
  'network.proxy.no_proxies_on': ownCalls,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'services.settings.server': nowhere,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': nowhere,
  'toolkit.telemetry.unified': false,
};

/** What would stand in the way of a test, or of whoever looks at the window. */
const smooth: Preferences = {
  'browser.download.alwaysOpenPanel': false,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.helperApps.neverAsk.saveToDisk':
    'application/json,application/octet-stream,text/csv,text/html,text/plain',
  'browser.sessionstore.privacy_level': 2,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'browser.translations.automaticallyPopup': false,
  'browser.warnOnQuit': false,
  'layout.css.devPixelsPerPx': '1.0',
  'marionette.port': 0,
  // Else a test's certificate is refused for sites that are known to be served over TLS only.
  'network.stricttransportsecurity.preloadlist': false,
  'security.notification_enable_delay': 0,
  'signon.rememberSignons': false,
  'termsofuse.bypassNotification': true,
  'toolkit.startup.max_resumed_crashes': -1,
};

/** What lets an extension in that nobody has signed, keeps what it stored, and lets its console be read. */
const extension: Preferences = {
  'browser.dom.window.dump.enabled': true,
  'devtools.console.stdout.chrome': false,
  'devtools.console.stdout.content': true,
  'extensions.autoDisableScopes': 0,
  'extensions.install.requireBuiltInCerts': false,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'xpinstall.signatures.required': false,
};

/** Gives the text of a profile's user.js. */
export function firefoxPreferences(options: BrowserOptions): string {
  const { downloads, headless, proxyPort } = options;
  const preferences: Preferences = {
    ...quiet,
    ...smooth,
    ...extension,
    'browser.download.dir': downloads,
    ...(headless ? { 'layout.css.prefers-color-scheme.content-override': 1 } : {}),
    ...(proxyPort === undefined ? {} : proxied(proxyPort)),
    ...options.preferences,
  };
  return Object.entries(preferences)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** Requests to this machine bypass a proxy by default, so a local server and a proxied site both answer. */
function proxied(port: number): Preferences {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
  };
}
