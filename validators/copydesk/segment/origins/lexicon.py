"""Words that tell a register: kinds of words, each in several languages, so that one language may teach another."""

from __future__ import annotations

_KINDS = {
    "first person": (
        "i me my mine myself i'm i've i'd i'll im ive ich mir mich mein meine meinen meiner je moi mon mes j'ai "
        "yo mi mí mis io mio mia я мне меня мой моя eu meu minha ja mnie mój moja min jag jeg"
    ),
    "second person": (
        "you your yours yourself you're you've you'll you'd u ur du dir dich dein deine deinen ihr euch eure euer "
        "tu te toi ton ta tes vous votre vos tú usted ustedes tuyo voi vostro tuo tua ты вы вам вас ваш тебя você "
        "vocês seu ty wy wam dig"
    ),
    "thanks": (
        "thanks thank thx ty congrats congratulations kudos danke dank merci gracias grazie спасибо obrigado "
        "obrigada dziękuję tack bedankt cheers welcome felicitaciones bravo glückwunsch bravi complimenti"
    ),
    "praise": (
        "great awesome love loved lovely amazing nice wonderful fantastic excellent beautiful gorgeous brilliant "
        "cool cute helpful interesting super toll klasse schön schöner schöne génial excelente genial bello "
        "bellissimo bonito muito хорошо отлично fab yum delicious"
    ),
    "chat": (
        "lol haha hahaha omg wow btw imo imho wtf yeah yep yup nope hey hi hello hallo ok okay oh ah hmm duh "
        "sorry pls please ciao hola salut привет gonna wanna gotta dude guys folks mate bro gee yikes ugh ha"
    ),
    "opinion": (
        "think agree disagree believe opinion guess maybe perhaps actually really just seems seem sure totally "
        "honestly definitely probably personally wonder hope wish glaube finde denke meinung vielleicht wohl doch "
        "halt eben naja penso credo creo pienso crois pense думаю"
    ),
    "the piece": (
        "post article blog comment comments commenter author site page video writer piece story beitrag artikel "
        "kommentar kommentare seite autor artículo articolo commento commentaire статья"
    ),
    "report": (
        "said says according told announced reported spokesman spokeswoman sagte laut erklärte teilte afirmó dijo "
        "selon déclaré secondo detto сообщил заявил"
    ),
    "blunt": (
        "don't can't isn't didn't doesn't won't wouldn't aren't ain't dont cant isnt didnt doesnt wont stupid "
        "idiot idiots liar liars lies moron crap shit fuck damn hell bullshit nonsense dumb pathetic ridiculous "
        "joke"
    ),
}

KIND_OF = {word: kind for kind, words in reversed(_KINDS.items()) for word in words.split()}
"""The kind of a word in lower case, with straight apostrophes; the first kind named wins."""
