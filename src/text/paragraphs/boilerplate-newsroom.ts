import { type BoilerplatePattern, phrases as p } from './boilerplate-pattern.js';

/** What a newsroom says of its article: corrections, dates, contacts, who made it; and the same in other languages. */
export const newsroomPatterns = (): readonly BoilerplatePattern[] => [
  // The newsroom about the article
  {
    // correction
    role: 'boilerplate',
    starts: p(
      "correction:|corrections:|clarification:|this story has been updated|this article has been updated|this post has been updated|this story has been corrected|this article has been corrected|this article was amended|this article was updated|this article was corrected|this story was updated|this story was corrected|this is a developing story|this is a breaking news|this story is developing|this story is being updated|check back for|please check back|more to come|more details to follow|more follows|refresh this page|refresh for updates|editor's note:|editors' note:|editor's note -|note to readers|an earlier version of this|an earlier headline|a previous version of this|developing story|correction appended|corrections and clarifications|corrections & amplifications|clarifications:|author's note|writer's note|publisher's note|this version corrects|this version updates|this story is part|this article is part|this report has been|this post has been|this page has been|this copy is for|update: this story|update: this article|update: this post|this is an updated|this is an edited|this is a corrected|for the record:",
    ),
    longest: 600,
  },
  {
    // about this text
    role: 'boilerplate',
    starts: p(
      'this article|this story|this post|this piece|this essay|this column|this report|this op-ed|this commentary|this page|this transcript|this review|this blog|this content|this work|this is a rush transcript|note: this|note: the headline|note at|this originally',
    ),
    holds: p(
      'originally|first published|first appeared|was updated|been updated|last updated|been corrected|was corrected|reprinted|adapted from|syndicated|more than 1 |more than 2 |more than 3 |more than 4 |more than 5 |more than 6 |years old|wire service|contains material|includes material|contains information from|includes information from|tagged under|in its final form|print edition|on page|from the archive|been revised|posted at|licensed',
    ),
    longest: 320,
  },
  {
    // earlier version
    role: 'boilerplate',
    anywhere: p('earlier version of this|previous version of this|updated to reflect|updated with new'),
    longest: 420,
  },
  {
    // time stamp
    role: 'boilerplate',
    starts: p(
      'last updated|updated:|updated at|updated on|topics:|tags:|filed under|published:|published at|published on|first published|posted:|posted on|posted at|originally published|created:|modified:|date:|publicado em|atualizado em|atualizada em|actualizado|mis à jour|publié le|aktualisiert|stand:',
    ),
    longest: 100,
  },
  {
    // time stamp loose
    role: 'boilerplate',
    starts: p('updated|posted|published|last modified|date published|first posted|modified'),
    holds: p(' 20| am| pm|a.m.|p.m.| ago| et| gmt| ist|:'),
    longest: 60,
  },
  {
    // time ago
    role: 'boilerplate',
    ends: p('minutes ago|minute ago|mins ago|hours ago|hour ago|days ago|day ago'),
    longest: 40,
  },
  {
    // agency advisory
    role: 'boilerplate',
    starts: p('adds|updates|recasts|corrects|refiles|repeats|rewrites|refiling'),
    holds: p('paragraph|headline|quotes|details|background|byline|no changes|para|lead|dateline|comment'),
    longest: 160,
  },
  {
    // online
    role: 'boilerplate',
    starts: p('permalink:|online:|on the net:|on the web:|website:|web:|link:|links:'),
    holds: p('http|www|.com|.org|.gov'),
    longest: 300,
  },
  {
    // reading time
    role: 'boilerplate',
    ends: p('min read|minute read|minutes read'),
    starts: p('reading time|read time|time to read'),
    longest: 40,
  },
  {
    // contact
    role: 'boilerplate',
    starts: p(
      'contact the|contact us|contact me|contact this|email us|email the reporter|e-mail the|write to|email:|e-mail:|got a tip|have a tip|send us|send tips|do you have a story|do you have any information|have you been affected|are you in|did you witness|if you have a story|reach the reporter|reach|you can reach|you can contact|to contact the|contact him|contact her|email him|email her|e-mail him|e-mail her|he can be reached|she can be reached|they can be reached|send pictures|send your|please include a contact|please include your name|upload your|or fill out|are you affected|share your experiences|media contact|press contact|for media inquiries|tell us|know something|have information|if you know|get in touch|whatsapp:|tweet:|text an sms',
    ),
    holds: p('@|email|e-mail|twitter|tip|whatsapp|form|reporter|tweet'),
    longest: 400,
  },
  {
    // write to
    role: 'boilerplate',
    starts: p('email|e-mail|twitter:|write|ask'),
    holds: p('@|twitter.com'),
    longest: 200,
  },
  // get in touch
  { role: 'boilerplate', starts: p('have you'), holds: p('@'), longest: 200 },
  {
    // homepage
    role: 'boilerplate',
    starts: p('visit'),
    holds: p('homepage|for more stories|website for more'),
    longest: 120,
  },
  {
    // about the writer
    role: 'boilerplate',
    starts: p('about the author|about this article|about the writer|about us'),
    longest: 400,
  },
  {
    // sound
    role: 'boilerplate',
    starts: p(
      'soundbite of|soundbite|laughter|applause|crosstalk|music|begin videotape|end videotape|begin video clip|end video clip|commercial break',
    ),
    longest: 60,
  },
  // Who made it
  {
    // reporting credit
    role: 'credit',
    starts: p(
      'reporting by|contributing:|with post wires|additional reporting|with reporting by|written by|compiled by|edited by|editing by|writing by|report by|with files from|with additional reporting|with inputs from|with agency inputs|with input from|agencies contributed|reported by|story by|from staff|from wire|produced by|translated by|information from:|por agência|com informações|redacción|redação|de nuestro corresponsal|das agências|text by|graphics by|photos and text|edited for|with contributions from|with files by|with wire reports|additional research|additional writing|from our correspondent|staff and agencies|staff report|staff reports|wire reports|combined wire',
    ),
    longest: 300,
  },
  {
    // contributors
    role: 'credit',
    anywhere: p(
      'contributed to this report|contributed to this story|contributed to this article|contributed reporting|contributed from|contributed to the report|includes information from|contributed to this post|contributed to this piece|contributed research|assisted with this report|assisted in this report',
    ),
    longest: 320,
  },
  {
    // contributors at end
    role: 'credit',
    ends: p('contributed'),
    holds: p('writer|reporter|correspondent|staff|press|news|editor'),
    longest: 320,
  },
  {
    // work by
    role: 'credit',
    starts: p(
      'analysis by|opinion by|interview by|interviews by|words by|graphic by|research by|review by|commentary by|map by|data by|photos and video by|video and photos by|column by',
    ),
    open: true,
    longest: 100,
  },
  {
    // source line
    role: 'credit',
    starts: p(
      'source:|sources:|fonte:|fontes:|fuente:|fuentes:|quelle:|quellen:|bron:|källa:|kilde:|источник:|nguồn:|kaynak:',
    ),
    longest: 120,
  },
  {
    // photo credit
    role: 'credit',
    starts: p(
      'photo by|photos by|photo credit|photograph by|photography by|photo courtesy|image courtesy|image credit|image:|image by|images:|picture credit|pic:|pics:|photo:|photograph:|picture:|pictures:|credit:|foto:|fotos:|fotografía:|crédito:|créditos:|bild:|beeld:|bilde:|фото:|ảnh:|fotoğraf:|crédit photo|crédits photo|getty images|ap photo|file photo|file image|screenshot:|screengrab|illustration:|illustration by|cover image|featured image|via getty|istock|screen shot:|handout|photo illustration|photoillustration|photo supplied|photo via|photos via|photo from|photos courtesy|picture courtesy|image source|image via|image copyright|stock photo|stock image|video still|pool photo|handout photo|courtesy photo|photographer:|picture by|pictures by|illustrations by|video screenshot|screen grab|screen capture',
    ),
    longest: 110,
  },
  {
    // picture via
    role: 'credit',
    ends: p(
      'via instagram|via twitter|via facebook|via youtube|via getty images|via ap|via reuters|via afp|via storyful',
    ),
    longest: 60,
  },
  {
    // picture words
    role: 'caption',
    anywhere: p('hide caption|toggle caption|enlarge this image|view photos|view images'),
    ends: p('file photo|file image|file picture|stock image|stock photo|library image'),
    longest: 320,
  },
  {
    // image caption
    role: 'caption',
    starts: p(
      'image caption|media caption|video caption|photo caption|caption:|image copyright|pictured:|pictured above|pictured below|pictured,|above:|in this file photo|in this image|file -|file –|file —|in this photo|in this undated|this undated|this image provided|this photo provided|this image made|this combination of|grab from a video|a screengrab|a screenshot|enlarge this image|enlarge image|legenda:|légende|bildunterschrift|from left|left to right|clockwise from|in this photograph|in this frame|in this still|in this handout|a file photo|file photo of|file photo:|file photo -|file photo –|file picture|pictured here|seen here|a general view|an undated|undated photo|photo shows|this photo released|this photo taken|this photo from|this photo made|this image released|this image taken|this image from|this handout|this picture taken|this picture released|this file photo|this aerial photo|this combo|a still image|a still from|an image grab|image grab|a combination of|a handout photo|scene from',
    ),
    longest: 700,
  },
  // Other languages
  {
    // rights abroad
    role: 'boilerplate',
    anywhere: p(
      'todos os direitos reservados|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|tutti i diritti riservati|alle rechten voorbehouden|все права защищены|tüm hakları saklıdır|bản quyền thuộc',
    ),
    longest: 320,
  },
  {
    // button abroad
    role: 'boilerplate',
    is: p(
      'compartilhe|compartilhar|compartir|partager|teilen|condividi|delen|dela|поделиться|chia sẻ|paylaş|comentários|comentarios|commentaires|kommentare|commenti|reacties|kommentarer|комментарии|bình luận|yorumlar|imprimir|imprimer|drucken|stampa|afdrukken|in bài',
    ),
  },
  {
    // read more abroad
    role: 'boilerplate',
    starts: p(
      'lire aussi|à lire aussi|lire la suite|voir aussi|leia também|leia mais|leia a íntegra|veja também|saiba mais|veja mais|lee también|leer más|lea también|ver más|te puede interesar|leggi anche|leggi tutto|lesen sie auch|mehr zum thema|mehr dazu|weiterlesen|lees ook|lees meer|läs mer|läs också|läs även|les også|les mer|читайте также|подробнее|смотрите также|xem thêm|đọc thêm|xem tiếp|devamını oku|ayrıca bakınız',
    ),
    heading: true,
  },
  {
    // follow abroad
    role: 'boilerplate',
    starts: p(
      'suivez-nous|siga-nos|síguenos|folgen sie uns|seguici|volg ons|följ oss|følg oss|подписывайтесь|theo dõi chúng|inscrivez-vous|suscríbete|assine a|assine o|inscreva-se|abonnieren sie|iscriviti|meld je aan|bize katılın',
    ),
  },
];
