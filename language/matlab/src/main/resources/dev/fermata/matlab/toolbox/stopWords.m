% Words that say little, such as "a", "and", "to", as a string row.
function words = stopWords(varargin)
for k = 1:2:numel(varargin) - 1
    if ~strcmpi(varargin{k}, 'Language')
        error('RunMat:stopWords:InvalidArgument', 'Invalid parameter name: %s.', char(varargin{k}));
    end
    if ~any(strcmpi(varargin{k + 1}, {'en', 'de', 'ja', 'ko'}))
        error('RunMat:stopWords:InvalidArgument', 'Unsupported language ''%s''.', char(varargin{k + 1}));
    end
    if strcmpi(varargin{k + 1}, 'de')
        words = split("aber alle als also am an auch auf aus bei bin bis bist da damit dann das dass dem den der des die dies dir doch dort du durch ein eine einem einen einer eines er es für habe haben hat hatte hier hinter ich ihm ihn ihr im in ist ja jede kann kein mehr mein mich mir mit nach nicht noch nun nur ob oder ohne sehr sein sich sie sind so über um und uns unter vom von vor war was weil wenn wer wie wir wird wo zu zum zur", " ")';
        return
    end
end
words = split("a about above across after again against all almost along already also although always am among an and any are aren't around as at away back be became because been before behind being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't done down during each either else even ever every few for from further get gets getting go goes got had hadn't has hasn't have haven't having he he'd he'll he's her here here's hers herself him himself his how how's however i i'd i'll i'm i've if in into is isn't it it's its itself just let let's like many may me might more most much must mustn't my myself neither no nor not now of off often on once only or other others our ours ourselves out over own per rather really said same she she'd she'll she's should shouldn't since so some still such than that that's the their theirs them themselves then there there's these they they'd they'll they're they've this those though through to too under until up upon us very was wasn't we we'd we'll we're we've were weren't what what's when when's where where's whether which while who who's whom why why's will with within without won't would wouldn't yet you you'd you'll you're you've your yours yourself yourselves", " ")';
end
