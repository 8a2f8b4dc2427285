/** Who looks at a shared link or indexes a page, by the names they give themselves. */
export const crawlers = [
  'facebookexternalhit/1.1',
  'meta-externalagent/1.1',
  'WhatsApp/2.23.20.0',
  'Twitterbot/1.0',
  'LinkedInBot/1.0',
  'Slackbot-LinkExpanding 1.0',
  'TelegramBot (like TwitterBot)',
  'Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)',
  // Signal's phones ask for previews in WhatsApp's name.
  'WhatsApp/2',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_5) (Applebot/0.1)',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
]
