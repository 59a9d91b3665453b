% The pretrained fastText embedding is a package of its own that is not part of this library.
function emb = fastTextWordEmbedding()
error('RunMat:fastTextWordEmbedding:SupportPackage', 'fastTextWordEmbedding requires the Text Analytics Toolbox Model for fastText English 16 Billion Token Word Embedding support package. To install this support package, use the Add-On Explorer.');
end
