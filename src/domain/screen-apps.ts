/** Apps, sites and games by the name to show, and how people type them (lower case, one word or more). */
const typed = `
  Facebook: facebook, fb, face book
  Messenger: messenger, fb messenger, facebook messenger
  Instagram: instagram, insta, ig, finsta, instgram, instagramm
  Snapchat: snapchat, snap, snaps, sc, snap chat, snapchats
  WhatsApp: whatsapp, whats app, watsapp, wattsapp, whatsap, wapp, whatsapps, whatsapping, whatsapped
  TikTok: tiktok, tik tok, tictok, tiktoks, tic tok
  X (Twitter): twitter, x, tweet, tweets, tweeted
  YouTube: youtube, yt, you tube, utube
  Threads: threads
  Bluesky: bluesky
  BeReal: bereal, be real
  NGL: ngl
  Tellonym: tellonym
  Sendit: sendit
  Ask.fm: askfm, ask fm
  Yubo: yubo
  Wizz: wizz
  Wink: wink
  Hoop: hoop
  Omegle: omegle
  Monkey: monkey app
  Houseparty: houseparty
  Discord: discord
  Twitch: twitch
  Telegram: telegram
  Signal: signal
  Kik: kik
  Skype: skype
  Zoom: zoom
  FaceTime: facetime, face time, facetimed
  iMessage: imessage
  Microsoft Teams: teams
  Roblox: roblox
  Minecraft: minecraft
  Fortnite: fortnite
  VRChat: vrchat, vr chat
  Gorilla Tag: gorilla tag
  Among Us: among us
  Brawl Stars: brawl stars
  Rocket League: rocket league
  Call of Duty: call of duty, cod
  FIFA: fifa
  Xbox: xbox, xbox live
  PlayStation: playstation, psn, ps4, ps5
  Nintendo Switch: nintendo switch, nintendo
  Steam: steam
  Character.AI: character ai, characterai
  ChatGPT: chatgpt, chat gpt
  LinkedIn: linkedin, linked in
  Reddit: reddit
  Pinterest: pinterest
  Tumblr: tumblr
  Nextdoor: nextdoor, next door app
  Mumsnet: mumsnet
  Tinder: tinder
  Bumble: bumble
  Hinge: hinge
  Grindr: grindr
  OnlyFans: onlyfans, only fans
  Strava: strava
  Spotify: spotify
  PayPal: paypal
  Google reviews: google review, google reviews
`;

export type App = { readonly name: string; readonly typed: readonly string[] };

/** The apps the screen knows by name. */
export const apps: readonly App[] = typed
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', words = ''] = line.trim().split(': ');
    return { name, typed: words.split(', ') };
  });
