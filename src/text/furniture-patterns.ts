import type { ParagraphRole } from './paragraph.js';

/**
 * Words by which a whole paragraph is known not to be the article's own text. Phrases are small letters with plain apostrophes;
 * bullets, brackets and spaces in front of a paragraph, and punctuation at its end, do not count.
 */
export interface FurniturePattern {
  readonly name: string;
  readonly role: ParagraphRole;
  /** The paragraph is one of these. */
  readonly is?: readonly string[];
  /** The paragraph starts with one of these, at a word's end. */
  readonly starts?: readonly string[];
  /** The paragraph ends with one of these. */
  readonly ends?: readonly string[];
  /** One of these stands somewhere in it. */
  readonly anywhere?: readonly string[];
  /** Where it starts or ends as above, it must hold one of these as well. */
  readonly holds?: readonly string[];
  /** And it is no longer than this, in UTF-16 code units. @default 200 */
  readonly longest?: number;
  /** A heading over links to other articles: short paragraphs behind it, down to the article's end, are links. */
  readonly heading?: boolean;
}

const p = (list: string): readonly string[] => list.split('|').map((phrase) => phrase.trim());

export const FURNITURE_PATTERNS: readonly FurniturePattern[] = [
  // Video, audio, pictures
  {
    name: 'video-plug',
    role: 'furniture',
    starts: p(
      'video report by|video by|video:|videos:|watch:|watch live|watch the video|watch the full|watch video|watch now|watch below|watch more|listen:|listen to the story|listen to this|listen now|play video|related video|more videos|now playing|just watched|must watch|coming up next|live updates:|video courtesy|video credit|video above|watch the moment|watch the interview|click to play|click to watch|listen to the podcast|listen to our|download the podcast|podcast:|livestream:|live stream:|live video:',
    ),
  },
  {
    name: 'video-player',
    role: 'furniture',
    starts: p(
      'media playback is|this video is not available|this video cannot be played|video unavailable|replay video|skip ad|embed this video|embed more news videos|your browser does not support|video length|sorry, your browser|chat with us in facebook',
    ),
    longest: 500,
  },
  {
    name: 'video-words',
    role: 'furniture',
    anywhere: p('replay more videos|scroll down for video|listen · |media playback is unsupported|current time 0:00'),
    longest: 320,
  },
  {
    name: 'button',
    role: 'furniture',
    is: p(
      'video|videos|watch|play|pause|mute|replay|loading|live|gallery|photo|photos|image|images|listen|audio|embed|close|menu|search|ad|autoplay|transcript|skip|fullscreen|expand|enlarge|caption|hide caption|toggle caption|show more|load more|scroll for video|scroll down|photo gallery|slideshow|more-in|settings|off|english',
    ),
  },
  {
    name: 'scroll-for-video',
    role: 'furniture',
    starts: p(
      'scroll down for|scroll below for|scroll for|swipe left|swipe right|swipe to|click on the image|click through|click the player',
    ),
  },
  {
    name: 'gallery-plug',
    role: 'furniture',
    starts: p(
      'photos:|gallery:|in pictures:|in photos:|slideshow:|photo gallery:|view gallery|see more photos|more photos|graphic:|interactive:|infographic:|map:|see photos|see more pictures|see the photos|see all photos|browse photos|browse our|launch gallery|open gallery|start slideshow|view slideshow|view photos|view the gallery',
    ),
  },
  { name: 'gallery-caption', role: 'caption', starts: p('photos:|photos'), holds: p('hide caption'), longest: 6000 },
  // Other articles
  {
    name: 'read-more',
    role: 'furniture',
    starts: p(
      'read more|read or share|read also|also read|read:|read full|read the full|read the original|read the rest|read next|read this next|continue reading|keep reading|full story:|full coverage|must read|must reads|click here|click to read|tap here|find out more|more information:|for more on|for more information|for more news|for full coverage|read it here|see the full|see it here|read our|read the story|read the article|to read more|to read the full|full article:|full report:|learn more|discover more|explore more|go deeper|dig deeper|catch up on|check out more|check out our|check out the latest|see our full|view the full|get the full story',
    ),
    heading: true,
  },
  {
    name: 'related',
    role: 'furniture',
    starts: p(
      "related:|related articles|related stories|related story|related news|related coverage|related content|related topics|related links|related post|see also|see all of|see more|more:|more on this story|more from|more on:|more coverage|more news|more stories|more like this|recommended for you|recommended stories|recommended reading|you may also like|you might also like|you may like|up next|what to read next|don't miss|editor picks|editors' picks|editor's picks|also on|around the web|from around the web|from our partners|elsewhere on|from the archive|also in the news|in case you missed it|trending now|trending right now|trending stories|top deals|back to other stories|most read|most popular|most viewed|related reading|further reading|suggested reading|suggested articles|suggested stories|suggested for you|more reading|more to read|next story|previous story|next article|previous article|next post|previous post|popular now|popular stories|popular on|top headlines|latest headlines|latest stories|latest from|more headlines|today's headlines|other stories|similar stories|similar articles|top picks|our picks|you might like|you'll also like|we recommend|recommended by|recommended videos|recommended articles|more recommended|hot topics|read these next",
    ),
    heading: true,
  },
  {
    name: 'related-alone',
    role: 'furniture',
    is: p(
      'posted|related|more|recommended|trending|popular|latest|latest news|top news|top stories|share|tags|topics|comments|back to top|story highlights|references|external links|sponsored links|follow us|read also|links|more information|home|newsletters|subscribe|sign up|sign in|log in|advertise',
    ),
    heading: true,
  },
  // Advertising
  {
    name: 'advertisement',
    role: 'furniture',
    is: p(
      'advertisement|advertisements|advertising|sponsored|sponsored content|paid content|publicidade|publicidad|publicité|anzeige|werbung|pubblicità|advertentie|annons|annonse|реклама|quảng cáo|reklam',
    ),
  },
  {
    name: 'advertisement-here',
    role: 'furniture',
    starts: p(
      'story continues below|story continued below|article continued below|article continues below|continues below|advertisement|photo advertisement|video advertisement|this story continues|story continues after|article continues after|sponsored by|paid post|promoted by|content continues below|brought to you by|presented by|powered by|from our sponsor|from our sponsors|promoted stories|promoted content|partner content|paid links|paid advertisement|ad loading|advertise with|report this ad|remove ads|scroll to continue|loading ad|our sponsors',
    ),
    anywhere: p('continue reading the main story|continue reading below|continues below this ad'),
    longest: 160,
  },
  // Newsletters and subscriptions
  {
    name: 'newsletter',
    role: 'furniture',
    starts: p(
      "sign up|subscribe|get the|get our|get breaking|get all|get more|get today|want more|enter your email|stay up to date|stay informed|stay on top|keep up with|join our|join the|receive|be the first|start your day|make sure|newsletter|notice:|interested in|want to|for the latest|don't miss|never miss|like what you|our daily|our free|your daily|have you signed|free newsletter|our newsletter|this newsletter|email newsletter|you'll get|you will receive|we'll send|enjoy this|a newsletter|delivered to|to receive|to get|register for|register to",
    ),
    holds: p(
      'newsletter|your inbox|email alerts|e-mail|alerts|subscribe|sign up|notifications|morning brief|add interest|newsletters|mailing list|daily briefing|text alerts|daily email|free email|email updates|news alerts|breaking news alerts',
    ),
    longest: 420,
  },
  {
    name: 'newsletter-words',
    role: 'furniture',
    anywhere: p(
      "newsletter sign up|your inbox|verify you're not a robot|newsletters you are|york times newsletters|subscribe to our|email alerts on|delivered fresh to|unsubscribe at any time|add interest",
    ),
    longest: 420,
  },
  {
    name: 'newsletter-form',
    role: 'furniture',
    starts: p(
      'newsletter sign up|thank you for subscribing|thanks for signing up|thank you for signing up|please enter a valid|invalid email|by signing up|by subscribing|by submitting|enter email|your email address|you can unsubscribe|check your inbox|an error has occurred',
    ),
    longest: 900,
  },
  {
    name: 'subscription',
    role: 'furniture',
    starts: p(
      "subscribe to|subscribe now|subscribe for|subscribe today|already a subscriber|already have an account|log in to|sign in to|register to|register now|create a free account|to continue reading|you have reached your|this article is available to subscribers|support our journalism|become a member|become a supporter|donate now|please donate|please wait while|if everyone reading this|start your free trial|thank you for reading|if you enjoyed|try our|visit our|we pay for your stories|support local journalism|support quality journalism|support independent journalism|support our work|support the guardian|make a contribution|contribute from|since you're here|we have a small favour|become a subscriber|subscriber exclusive|subscribers only|this content is for|this article is for|get unlimited|unlimited digital|get full access|reuse this content|our standards: the thomson",
    ),
    longest: 250,
  },
  // Social media
  {
    name: 'social-follow',
    role: 'furniture',
    starts: p(
      'follow|like us|and like us|find us|connect with us|join us|tweet us|tweet at|get in touch|tweet me|tweet your|you can follow|you can find|stay connected|keep in touch|join the conversation|for the latest',
    ),
    holds: p('twitter|facebook|instagram|youtube|linkedin|telegram|whatsapp|tiktok|google+|snapchat|pinterest|@'),
    longest: 260,
  },
  {
    name: 'social-follow-words',
    role: 'furniture',
    anywhere: p(
      'follow @|follow us on|like us on facebook|follow him on twitter|follow her on twitter|follow them on twitter|twitter at @|twitter @',
    ),
    longest: 200,
  },
  {
    name: 'social-share',
    role: 'furniture',
    starts: p(
      'share this|share on|share via|share article|share story|share your thoughts|email this|e-mail this|print this|copy link|copy this link|tweet this|pin it|facebook twitter|these are external links|click to share|save this story|print article|bookmark with|stumbleupon|share save|share tweet|send a tip|share your story|share your view|share this post|share this video|share this with|share with|share by|click to email|click to print|click to tweet|copy this url|copy the link|copy to clipboard|link copied|save article|save for later|print this article|print this story|add to favorites|republish this',
    ),
    anywhere: p(
      'e-mail this to a friend|shares share|share tweet|printable version|share on facebook share on twitter',
    ),
    longest: 140,
  },
  {
    name: 'social-alone',
    role: 'furniture',
    is: p(
      'share tweet|tweet|email|e-mail|print|facebook|twitter|linkedin|pinterest|whatsapp|reddit|google+|tumblr|flipboard|messenger|copy link|save|bookmark|shares|pin|stumbleupon|digg|delicious|instagram|youtube',
    ),
  },
  {
    name: 'comments',
    role: 'furniture',
    starts: p(
      'view comments|show comments|leave a comment|post a comment|add a comment|write a comment|join the conversation|join the discussion|comments are closed|comments on this|read comments|have your say|tell us what you think|comment on this|sound off|be the first to comment|the comments below have|let us know in the comments|what do you think? |comment below|share your views|share your opinion|let us know what|take our poll|vote in our|loading comments|sign in to comment|log in to comment|sign up to comment|please keep comments|please log in|click to comment|view all comments|hide comments|see comments|no comments|comments have been|commenting on this|report a typo|report an error|report a correction|report inappropriate|found a mistake|spotted an error',
    ),
  },
  {
    name: 'app',
    role: 'furniture',
    starts: p('download the|download our|get the app|get our app|install the|available on the app store|use our app'),
    holds: p(' app'),
  },
  {
    name: 'social-end',
    role: 'furniture',
    ends: p('twitter|facebook|instagram|youtube|tiktok|linkedin|telegram|whatsapp|snapchat|pinterest'),
    holds: p(
      'follow us|follow me|follow the|follow our|like us|find us|find me|connect with|join us|share this|share on',
    ),
    longest: 160,
  },
  // Consent, browsers, law
  {
    name: 'cookies',
    role: 'furniture',
    starts: p(
      'we use cookies|this site uses cookies|this website uses cookies|our site uses cookies|we and our partners|by continuing to|by using this|cookie|cookies|accept cookies|manage your|we have updated our privacy|your privacy|we value your privacy|by clicking',
    ),
    holds: p('cookie|privacy|consent|terms of'),
    longest: 600,
  },
  {
    name: 'browser',
    role: 'furniture',
    starts: p(
      'please enable javascript|javascript is|javascript must|enable javascript|please turn on javascript|you need to enable|your browser|please upgrade|to view this|this content is not available|this page is best|this feature is not|please disable|turn off your ad|error loading|an error occurred|something went wrong|page not found|access denied|content is not available|image unavailable',
    ),
    longest: 250,
  },
  {
    name: 'legal',
    role: 'furniture',
    starts: p(
      'all rights reserved|terms of use|terms of service|terms and conditions|privacy policy|this material may not be|use of this site|your use of this|reproduction in whole|reprinted with permission|for reprint|to order reprints|this article originally appeared|this story originally appeared|this post originally|this article was originally|this article first appeared|this story was originally|a version of this article|this transcript was|npr transcripts are created|not for redistribution|no part of this|quotes displayed|fair use notice|disclaimer:|the views expressed|the opinions expressed|visit our website terms|license for publishing|registration number|this material is|all contents|the associated press receives|associated press religion|the ap is solely|republished with|republished from|reprinted from|adapted from|excerpted from|this excerpt|published under|published with permission|reproduced with|reprinted by|this content was|this content is|this work is licensed|follow this link for our|syndicated from',
    ),
    longest: 700,
  },
  {
    name: 'rights',
    role: 'furniture',
    ends: p('all rights reserved|rewritten or redistributed|used with permission'),
    anywhere: p('originally appeared on|terms for use of'),
    longest: 320,
  },
  { name: 'copyright', role: 'furniture', starts: p('copyright|©|℗'), longest: 500 },
  // The newsroom about the article
  {
    name: 'correction',
    role: 'furniture',
    starts: p(
      "correction:|corrections:|clarification:|this story has been updated|this article has been updated|this post has been updated|this story has been corrected|this article has been corrected|this article was amended|this article was updated|this article was corrected|this story was updated|this story was corrected|this is a developing story|this is a breaking news|this story is developing|this story is being updated|check back for|please check back|more to come|more details to follow|more follows|refresh this page|refresh for updates|editor's note:|editors' note:|editor's note -|note to readers|an earlier version of this|an earlier headline|a previous version of this|developing story|correction appended|corrections and clarifications|corrections & amplifications|clarifications:|author's note|writer's note|publisher's note|this version corrects|this version updates|this story is part|this article is part|this report has been|this post has been|this page has been|this copy is for|update: this story|update: this article|update: this post|this is an updated|this is an edited|this is a corrected|for the record:",
    ),
    longest: 600,
  },
  {
    name: 'time-stamp',
    role: 'furniture',
    starts: p(
      'last updated|updated:|updated at|updated on|topics:|tags:|filed under|published:|published at|published on|first published|posted:|posted on|posted at|originally published|created:|modified:|date:|publicado em|atualizado em|atualizada em|actualizado|mis à jour|publié le|aktualisiert|stand:',
    ),
    longest: 100,
  },
  {
    name: 'time-stamp-loose',
    role: 'furniture',
    starts: p('updated|posted|published|last modified|date published|first posted|modified'),
    holds: p(' 20| am| pm|a.m.|p.m.| ago| et| gmt| ist|:'),
    longest: 60,
  },
  {
    name: 'time-ago',
    role: 'furniture',
    ends: p('minutes ago|minute ago|mins ago|hours ago|hour ago|days ago|day ago'),
    longest: 40,
  },
  {
    name: 'agency-advisory',
    role: 'furniture',
    starts: p('adds|updates|recasts|corrects|refiles|repeats|rewrites|refiling'),
    holds: p('paragraph|headline|quotes|details|background|byline|no changes|para|lead|dateline|comment'),
    longest: 160,
  },
  {
    name: 'online',
    role: 'furniture',
    starts: p('permalink:|online:|on the net:|on the web:|website:|web:|link:|links:'),
    holds: p('http|www|.com|.org|.gov'),
    longest: 300,
  },
  {
    name: 'reading-time',
    role: 'furniture',
    ends: p('min read|minute read|minutes read'),
    starts: p('reading time|read time|time to read'),
    longest: 40,
  },
  {
    name: 'contact',
    role: 'furniture',
    starts: p(
      'contact the|contact us|contact me|contact this|email us|email the reporter|e-mail the|write to|email:|e-mail:|got a tip|have a tip|send us|send tips|do you have a story|do you have any information|have you been affected|are you in|did you witness|if you have a story|reach the reporter|reach|you can reach|you can contact|to contact the|contact him|contact her|email him|email her|e-mail him|e-mail her|he can be reached|she can be reached|they can be reached|send pictures|send your|please include a contact|please include your name|upload your|or fill out|are you affected|share your experiences|media contact|press contact|for media inquiries|tell us|know something|have information|if you know|get in touch|whatsapp:|tweet:|text an sms',
    ),
    holds: p('@|email|e-mail|twitter|tip|whatsapp|form|reporter|tweet'),
    longest: 400,
  },
  { name: 'get-in-touch', role: 'furniture', starts: p('have you'), holds: p('@'), longest: 200 },
  {
    name: 'homepage',
    role: 'furniture',
    starts: p('visit'),
    holds: p('homepage|for more stories|website for more'),
    longest: 120,
  },
  {
    name: 'about-the-writer',
    role: 'furniture',
    starts: p('about the author|about this article|about the writer|about us'),
    longest: 400,
  },
  {
    name: 'sound',
    role: 'furniture',
    starts: p(
      'soundbite of|soundbite|laughter|applause|crosstalk|music|begin videotape|end videotape|begin video clip|end video clip|commercial break',
    ),
    longest: 60,
  },
  // Who made it
  {
    name: 'reporting-credit',
    role: 'credit',
    starts: p(
      'reporting by|contributing:|with post wires|additional reporting|with reporting by|written by|compiled by|edited by|editing by|writing by|report by|with files from|with additional reporting|with inputs from|with agency inputs|with input from|agencies contributed|reported by|story by|from staff|from wire|produced by|translated by|information from:|por agência|com informações|redacción|redação|de nuestro corresponsal|das agências|text by|graphics by|photos and text|edited for|with contributions from|with files by|with wire reports|additional research|additional writing|from our correspondent|staff and agencies|staff report|staff reports|wire reports|combined wire',
    ),
    longest: 300,
  },
  {
    name: 'contributors',
    role: 'credit',
    anywhere: p(
      'contributed to this report|contributed to this story|contributed to this article|contributed reporting|contributed from|contributed to the report|includes information from|contributed to this post|contributed to this piece|contributed research|assisted with this report|assisted in this report',
    ),
    longest: 320,
  },
  {
    name: 'source-line',
    role: 'credit',
    starts: p(
      'source:|sources:|fonte:|fontes:|fuente:|fuentes:|quelle:|quellen:|bron:|källa:|kilde:|источник:|nguồn:|kaynak:',
    ),
    longest: 120,
  },
  {
    name: 'photo-credit',
    role: 'credit',
    starts: p(
      'photo by|photos by|photo credit|photograph by|photography by|photo courtesy|image courtesy|image credit|image:|image by|images:|picture credit|pic:|pics:|photo:|photograph:|picture:|pictures:|credit:|foto:|fotos:|fotografía:|crédito:|créditos:|bild:|beeld:|bilde:|фото:|ảnh:|fotoğraf:|crédit photo|crédits photo|getty images|ap photo|file photo|file image|screenshot:|screengrab|illustration:|illustration by|cover image|featured image|via getty|istock|screen shot:|handout|photo illustration|photo supplied|photo via|photos via|photo from|photos courtesy|picture courtesy|image source|image via|image copyright|stock photo|stock image|video still|pool photo|handout photo|courtesy photo|photographer:|picture by|pictures by|illustrations by|video screenshot|screen grab|screen capture',
    ),
    longest: 110,
  },
  {
    name: 'picture-via',
    role: 'credit',
    ends: p(
      'via instagram|via twitter|via facebook|via youtube|via getty images|via ap|via reuters|via afp|via storyful',
    ),
    longest: 60,
  },
  {
    name: 'picture-words',
    role: 'caption',
    anywhere: p('hide caption|toggle caption|enlarge this image|view photos'),
    longest: 320,
  },
  {
    name: 'image-caption',
    role: 'caption',
    starts: p(
      'image caption|media caption|video caption|photo caption|caption:|image copyright|pictured:|pictured above|pictured below|pictured,|above:|in this file photo|in this image|file -|file –|file —|in this photo|in this undated|this undated|this image provided|this photo provided|this image made|this combination of|grab from a video|a screengrab|a screenshot|enlarge this image|enlarge image|legenda:|légende|bildunterschrift|from left|left to right|clockwise from|in this photograph|in this frame|in this still|in this handout|a file photo|file photo of|file picture|pictured here|seen here|a general view|an undated|undated photo|photo shows|this photo released|this photo taken|this photo from|this photo made|this image released|this image taken|this image from|this handout|this picture taken|this picture released|this file photo|this aerial photo|this combo|a still image|a still from|an image grab|image grab|a combination of|a handout photo|scene from',
    ),
    longest: 700,
  },
  // Other languages
  {
    name: 'read-more-abroad',
    role: 'furniture',
    starts: p(
      'lire aussi|à lire aussi|lire la suite|voir aussi|leia também|leia mais|leia a íntegra|veja também|saiba mais|veja mais|lee también|leer más|lea también|ver más|te puede interesar|leggi anche|leggi tutto|lesen sie auch|mehr zum thema|mehr dazu|weiterlesen|lees ook|lees meer|läs mer|läs också|läs även|les også|les mer|читайте также|подробнее|смотрите также|xem thêm|đọc thêm|xem tiếp|devamını oku|ayrıca bakınız',
    ),
    heading: true,
  },
  {
    name: 'follow-abroad',
    role: 'furniture',
    starts: p(
      'suivez-nous|siga-nos|síguenos|folgen sie uns|seguici|volg ons|följ oss|følg oss|подписывайтесь|theo dõi chúng|inscrivez-vous|suscríbete|assine a|assine o|inscreva-se|abonnieren sie|iscriviti|meld je aan|bize katılın',
    ),
  },
];
