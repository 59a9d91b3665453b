% Documents as words.
documents = tokenizedDocument(["an example of a short sentence"; "a second short sentence"])
doc = tokenizedDocument("an example of text")
removeStopWords(documents)
normalizeWords(tokenizedDocument("a strongly worded collection of words"))
disp(size(documents));
disp(doclength(documents)');
t = tokenDetails(tokenizedDocument("Hi there, mail me@x.org or see https://x.org/a."));
disp(t.Token');
disp(cellstr(t.Type)');
bag = bagOfWords(documents)
topkwords(bag, 2)
fprintf('%.4f %.4f %.4f %.4f %.4f %.4f %.4f\n', full(tfidf(bag))');
enc = wordEncoding(documents);
disp(word2ind(enc, ["short" "unknown"]));
s = doc2sequence(enc, documents);
disp(s{2});
disp(vaderSentimentScores(tokenizedDocument(["The book was VERY good!!!!"; "The book was not very good."])));
code = "<html><body><h1>THE SONNETS</h1><p>by William <b>Shakespeare</b></p><a href='x.html'>one</a></body></html>";
disp(extractHTMLText(code));
tree = htmlTree(code);
links = findElement(tree, "a");
disp(getAttribute(links, "href"));
disp(tree.Name);
