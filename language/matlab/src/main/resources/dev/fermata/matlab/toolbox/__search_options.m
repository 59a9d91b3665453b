% What a search is asked for: an event or a list of events, and whether it begins again.
function [wanted, restart] = __search_options(args)
wanted = 'nodes';
restart = false;
k = 1;
while k <= numel(args)
    if iscell(args{k}) || isstring(args{k}) && numel(args{k}) > 1
        wanted = cellstr(args{k});
    else
        word = lower(char(args{k}));
        switch word
            case 'restart'
                restart = logical(args{k + 1});
                k = k + 1;
            case {'discovernode', 'finishnode', 'startnode', 'edgetonew', 'edgetodiscovered', 'edgetofinished', 'allevents'}
                wanted = word;
            otherwise
                error('RunMat:graph:InvalidEvent', 'Unknown event or option "%s".', char(args{k}));
        end
    end
    k = k + 1;
end
end
