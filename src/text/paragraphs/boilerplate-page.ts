import { type BoilerplatePattern, phrases as p } from './boilerplate-pattern.js';

/** What a page sets around an article: players, links to others, advertising, newsletters, sharing, consent. */
export const pagePatterns = (): readonly BoilerplatePattern[] => [
  // Video, audio, pictures
  {
    // video plug
    role: 'boilerplate',
    starts: p(
      'video report by|video by|video:|videos:|now watch:|watch:|watch live|watch the video|watch the full|watch video|watch now|watch below|watch more|listen:|listen to the story|listen to this|listen now|play video|related video|more videos|now playing|just watched|must watch|coming up next|live updates:|video courtesy|video credit|video above|watch the moment|watch the interview|click to play|click to watch|listen to the podcast|listen to our|download the podcast|podcast:|livestream:|live stream:|live video:',
    ),
  },
  {
    // video player
    role: 'boilerplate',
    starts: p(
      'media playback is|this video is not available|this video cannot be played|video unavailable|replay video|skip ad|embed this video|embed more news videos|your browser does not support|video length|sorry, your browser|chat with us in facebook',
    ),
    longest: 500,
  },
  {
    // video words
    role: 'boilerplate',
    anywhere: p('replay more videos|scroll down for video|listen · |media playback is unsupported|current time 0:00'),
    longest: 320,
  },
  {
    // button
    role: 'boilerplate',
    is: p(
      'video|videos|watch|play|pause|mute|replay|loading|live|gallery|photo|photos|image|images|listen|audio|embed|close|menu|search|ad|autoplay|transcript|skip|fullscreen|expand|enlarge|caption|hide caption|toggle caption|show more|load more|scroll for video|scroll down|photo gallery|slideshow|more-in|settings|off|english',
    ),
  },
  {
    // scroll for video
    role: 'boilerplate',
    starts: p(
      'scroll down for|scroll below for|scroll for|swipe left|swipe right|swipe to|next image|prev image|previous image|click on the image|click through|click the player',
    ),
  },
  {
    // gallery plug
    role: 'boilerplate',
    starts: p(
      'photos:|gallery:|in pictures:|in photos:|slideshow:|photo gallery:|view gallery|see pictures|see more photos|more photos|graphic:|interactive:|infographic:|map:|see photos|see more pictures|see the photos|see all photos|browse photos|browse our|launch gallery|open gallery|start slideshow|view slideshow|view photos|view the gallery',
    ),
  },
  // slideshow
  { role: 'boilerplate', starts: p('slideshow'), holds: p('image|photo|picture'), longest: 40 },
  {
    // watch this
    role: 'boilerplate',
    starts: p('watch|hear|listen'),
    closes: p(':|here|here.|below|below.|above|above.'),
    longest: 160,
  },
  {
    // see here
    role: 'boilerplate',
    starts: p(
      'see|read|view|find|browse|download|check out|check|click|go|sign up|more on|you can see|you can read|you can watch|you can hear|you can listen|you can find',
    ),
    closes: p(' here| here.| here:| here!'),
    longest: 140,
  },
  // gallery caption
  { role: 'caption', starts: p('photos:|photos'), holds: p('hide caption'), longest: 6000 },
  // Other articles
  {
    // read more
    role: 'boilerplate',
    starts: p(
      'read more|read or share|read also|also read|read:|read full|read the full|read the original|read the rest|read next|read this next|continue reading|keep reading|full story:|full coverage|must read|must reads|click here|click to read|tap here|find out more|more information:|for more on|for more information|for more news|for full coverage|read it here|see the full|see it here|read our|read the story|read the article|to read more|to read the full|full article:|full report:|learn more|discover more|explore more|go deeper|dig deeper|catch up on|check out more|check out our|check out the latest|see our full|view the full|get the full story',
    ),
    heading: true,
  },
  {
    // related
    role: 'boilerplate',
    starts: p(
      "related:|related articles|related stories|related story|related news|related coverage|related content|related topics|related links|related post|see also|also see:|see all of|see more|more:|more on this story|more from|more on:|more coverage|more news|more stories|more great stories|the latest from|click for more|more like this|recommended for you|recommended stories|recommended reading|you may also like|you might also like|you may like|up next|what to read next|don't miss|editor picks|editors' picks|editor's picks|also on|around the web|from around the web|from our partners|elsewhere on|from the archive|also in the news|in case you missed it|trending now|trending right now|trending stories|top deals|back to other stories|most read|most popular|most viewed|related reading|further reading|suggested reading|suggested articles|suggested stories|suggested for you|more reading|more to read|next story|previous story|next article|previous article|next post|previous post|popular now|popular stories|popular on|top headlines|latest headlines|latest stories|latest from|more headlines|today's headlines|other stories|similar stories|similar articles|top picks|our picks|you might like|you'll also like|we recommend|recommended by|recommended videos|recommended articles|more recommended|hot topics|read these next",
    ),
    heading: true,
  },
  {
    // related alone
    role: 'boilerplate',
    is: p(
      'posted|related|more|recommended|trending|popular|latest|latest news|top news|top stories|share|tags|topics|comments|back to top|story highlights|references|external links|sponsored links|follow us|read also|links|more information|home|newsletters|subscribe|sign up|sign in|log in|advertise|online|on the net',
    ),
    heading: true,
  },
  {
    // more on
    role: 'boilerplate',
    starts: p('more on|more about|more in|all about'),
    open: true,
    longest: 80,
    heading: true,
  },
  {
    // more on list
    role: 'boilerplate',
    starts: p('more on|more about'),
    closes: p(':'),
    longest: 60,
    heading: true,
  },
  // more on this
  { role: 'boilerplate', starts: p('more on this...|more on this…'), longest: 300, heading: true },
  {
    // labelled link
    role: 'boilerplate',
    starts: p(
      'opinion:|analysis:|explainer:|fact check:|fact-check:|quiz:|chart:|charts:|timeline:|column:|commentary:|editorial:|special report:|special coverage:|complete coverage|full text:|blog:|live blog:|op-ed:|our view:|my view:|opposing view:|poll:|factbox:|cartoons:|review:|q&a:|background:|live updates|live blog|from the archives',
    ),
    open: true,
    longest: 160,
  },
  {
    // link at end
    role: 'boilerplate',
    ends: p('read more|read more here|learn more|click here|subscribe here'),
    open: true,
  },
  {
    // click here
    role: 'boilerplate',
    ends: p('click here|click here now|subscribe here'),
    holds: p('?|!|to |for '),
    longest: 120,
  },
  {
    // kicker
    role: 'boilerplate',
    is: p(
      'analysis/opinion|opinion|opinions|commentary|editorial|editorials|news analysis|breaking news|urgent|original post|story continues|next|previous|skip to content|skip to main content|main menu|sections|contact us|about us|privacy|site map|rss',
    ),
  },
  // Advertising
  {
    // advertisement
    role: 'boilerplate',
    is: p(
      'advertisement|advertisements|advertising|sponsored|sponsored content|paid content|publicidade|publicidad|publicité|anzeige|werbung|pubblicità|advertentie|annons|annonse|реклама|quảng cáo|reklam',
    ),
  },
  {
    // advertisement here
    role: 'boilerplate',
    starts: p(
      'story continues below|story continued below|article continued below|article continues below|continues below|advertisement|photo advertisement|video advertisement|this story continues|story continues after|article continues after|sponsored by|paid post|promoted by|content continues below|brought to you by|presented by|powered by|from our sponsor|from our sponsors|promoted stories|promoted content|partner content|paid links|paid advertisement|ad loading|advertise with|report this ad|remove ads|scroll to continue|loading ad|our sponsors',
    ),
    anywhere: p('continue reading the main story|continue reading below|continues below this ad'),
    longest: 160,
  },
  // Newsletters and subscriptions
  {
    // newsletter
    role: 'boilerplate',
    starts: p(
      "sign up|subscribe|get the|get our|get breaking|get all|get more|get today|want more|enter your email|stay up to date|stay informed|stay on top|keep up with|join our|join the|receive|be the first|start your day|make sure|newsletter|notice:|interested in|want to|for the latest|don't miss|never miss|like what you|our daily|our free|your daily|have you signed|free newsletter|our newsletter|this newsletter|email newsletter|you'll get|you will receive|we'll send|enjoy this|a newsletter|delivered to|to receive|to get|register for|register to",
    ),
    holds: p(
      'newsletter|your inbox|email alerts|e-mail|alerts|subscribe|sign up|notifications|morning brief|add interest|newsletters|mailing list|daily briefing|text alerts|daily email|free email|email updates|news alerts|breaking news alerts',
    ),
    longest: 420,
  },
  {
    // newsletter words
    role: 'boilerplate',
    anywhere: p(
      "newsletter sign up|your inbox|verify you're not a robot|newsletters you are|york times newsletters|subscribe to our|email alerts on|delivered fresh to|unsubscribe at any time|add interest|sign up for our|sign up to receive",
    ),
    longest: 420,
  },
  {
    // newsletter form
    role: 'boilerplate',
    starts: p(
      'newsletter sign up|thank you for subscribing|thanks for signing up|thank you for signing up|please enter a valid|invalid email|by signing up|by subscribing|by submitting|enter email|your email address|you can unsubscribe|check your inbox|an error has occurred',
    ),
    longest: 900,
  },
  {
    // subscription
    role: 'boilerplate',
    starts: p(
      "subscribe to|subscribe now|subscribe for|subscribe today|already a subscriber|already have an account|log in to|sign in to|register to|register now|create a free account|to continue reading|you have reached your|this article is available to subscribers|support our journalism|become a member|become a supporter|donate now|please donate|please wait while|if everyone reading this|start your free trial|thank you for reading|if you enjoyed|try our|visit our|we pay for your stories|support local journalism|support quality journalism|support independent journalism|support our work|support the guardian|make a contribution|contribute from|since you're here|we have a small favour|become a subscriber|subscriber exclusive|subscribers only|this content is for|this article is for|get unlimited|unlimited digital|get full access|get instant access|reuse this content|our standards: the thomson",
    ),
    longest: 250,
  },
  {
    // support us
    role: 'boilerplate',
    starts: p('support|help|help us|your support|we rely on|we need your|will you'),
    holds: p('journalism|newsroom|donat|reader-supported|reader supported|contribution to'),
    longest: 250,
  },
  // Social media
  {
    // social follow
    role: 'boilerplate',
    starts: p(
      'follow|like us|check us out|visit us|and like us|find us|connect with us|join us|tweet us|tweet at|get in touch|tweet me|tweet your|you can follow|you can find|stay connected|keep in touch|join the conversation|for the latest',
    ),
    holds: p('twitter|facebook|instagram|youtube|linkedin|telegram|whatsapp|tiktok|google+|snapchat|pinterest|@'),
    longest: 260,
  },
  {
    // social follow words
    role: 'boilerplate',
    anywhere: p(
      'follow @|follow us on|like us on facebook|follow him on twitter|follow her on twitter|follow them on twitter|twitter at @|twitter @',
    ),
    longest: 200,
  },
  {
    // social share
    role: 'boilerplate',
    starts: p(
      'share all sharing options|share this|share on|share via|share article|share story|share your thoughts|email this|e-mail this|print this|copy link|copy this link|tweet this|pin it|facebook twitter|these are external links|click to share|save this story|print article|bookmark with|stumbleupon|share save|share tweet|send a tip|share your story|share your view|share this post|share this video|share this with|share with|share by|click to email|click to print|click to tweet|copy this url|copy the link|copy to clipboard|link copied|save article|save for later|print this article|print this story|add to favorites|republish this',
    ),
    anywhere: p(
      'e-mail this to a friend|shares share|share tweet|printable version|share on facebook share on twitter',
    ),
    longest: 140,
  },
  {
    // social alone
    role: 'boilerplate',
    is: p(
      'share tweet|tweet|email|e-mail|print|facebook|twitter|linkedin|pinterest|whatsapp|reddit|google+|tumblr|flipboard|messenger|copy link|save|bookmark|shares|pin|stumbleupon|digg|delicious|instagram|youtube',
    ),
  },
  {
    // comments
    role: 'boilerplate',
    starts: p(
      'view comments|show comments|leave a comment|post a comment|add a comment|write a comment|join the conversation|join the discussion|comments are closed|comments on this|read comments|have your say|tell us what you think|comment on this|sound off|be the first to comment|the comments below have|let us know in the comments|what do you think? |comment below|share your views|share your opinion|let us know what|take our poll|vote in our|loading comments|sign in to comment|log in to comment|sign up to comment|please keep comments|please log in|click to comment|view all comments|hide comments|see comments|no comments|comments have been|commenting on this|report a typo|report an error|report a correction|report inappropriate|found a mistake|spotted an error',
    ),
  },
  {
    // tell us
    role: 'boilerplate',
    starts: p(
      "we want to hear|we'd like to hear|we would like to hear|let us know|send us your|share your|submit your|submit a letter|send letters|letters to|do you have a question|have a question|got a question|what questions do you|ask us",
    ),
    holds: p(
      '@|article|story|you think|your question|your comment|your opinion|your thoughts|your view|letters|newsroom|color commentary|picks',
    ),
    longest: 250,
  },
  {
    // app
    role: 'boilerplate',
    starts: p('download the|download our|get the app|get our app|install the|available on the app store|use our app'),
    holds: p(' app'),
  },
  {
    // social end
    role: 'boilerplate',
    ends: p('twitter|facebook|instagram|youtube|tiktok|linkedin|telegram|whatsapp|snapchat|pinterest'),
    holds: p(
      'follow us|follow me|follow the|follow our|like us|find us|find me|connect with|join us|share this|share on',
    ),
    longest: 160,
  },
  // Consent, browsers, law
  {
    // cookies
    role: 'boilerplate',
    starts: p(
      'we use cookies|this site uses cookies|this website uses cookies|our site uses cookies|we and our partners|by continuing to|by using this|cookie|cookies|accept cookies|manage your|we have updated our privacy|your privacy|we value your privacy|by clicking',
    ),
    holds: p('cookie|privacy|consent|terms of'),
    longest: 600,
  },
  {
    // browser
    role: 'boilerplate',
    starts: p(
      'please enable javascript|javascript is|javascript must|enable javascript|please turn on javascript|you need to enable|your browser|please upgrade|to view this|this content is not available|this page is best|this feature is not|please disable|turn off your ad|error loading|an error occurred|something went wrong|page not found|access denied|content is not available|image unavailable',
    ),
    longest: 250,
  },
  {
    // legal
    role: 'boilerplate',
    starts: p(
      'all rights reserved|terms of use|terms of service|terms and conditions|privacy policy|this material may not be|use of this site|your use of this|reproduction in whole|reprinted with permission|for reprint|to order reprints|this article originally appeared|this story originally appeared|this post originally|this article was originally|this article first appeared|this story was originally|a version of this article|this transcript was|npr transcripts are created|not for redistribution|no part of this|quotes displayed|fair use notice|disclaimer:|the views expressed|the opinions expressed|visit our website terms|license for publishing|registration number|this material is|all contents|the associated press receives|associated press religion|the ap is solely|republished with|republished from|reprinted from|adapted from|excerpted from|this excerpt|published under|published with permission|reproduced with|reprinted by|this content was|this content is|this work is licensed|follow this link for our|syndicated from',
    ),
    longest: 700,
  },
  {
    // rights
    role: 'boilerplate',
    ends: p('all rights reserved|rewritten or redistributed|used with permission'),
    anywhere: p('originally appeared on|terms for use of'),
    longest: 320,
  },
  // copyright
  { role: 'boilerplate', starts: p('copyright|©|℗|c) 20|c) 19'), longest: 500 },
  {
    // opinions of the author
    role: 'boilerplate',
    anywhere: p(
      'opinions expressed in this|views expressed in this|views expressed here|solely those of|licensing opportunities|non-commercial use|reprint permission',
    ),
    longest: 420,
  },
];
