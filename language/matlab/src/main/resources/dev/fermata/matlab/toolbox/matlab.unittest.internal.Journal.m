% What happens in one test.
classdef Journal < handle
    properties
        Name = ''
        Reports = {}
        Reasons = {}
        Failed = false
        Incomplete = false
        Fatal = false
    end

    methods
        function failed(journal, kind, report)
            label = [upper(kind(1)) kind(2:end)];
            if strcmp(kind, 'assumption')
                journal.Incomplete = true;
                journal.Reasons{end + 1} = 'Filtered by assumption.';
                journal.Reports{end + 1} = sprintf('%s was filtered.', journal.Name);
                return
            end
            journal.Failed = true;
            journal.Incomplete = journal.Incomplete || ~strcmp(kind, 'verification');
            journal.Fatal = journal.Fatal || strcmp(kind, 'fatal assertion');
            journal.Reasons{end + 1} = ['Failed by ' kind '.'];
            journal.Reports{end + 1} = sprintf('%s failed in %s.\n%s', label, journal.Name, report);
        end

        % An error that is not from a qualification.
        function broke(journal, failure)
            if strcmp(failure.identifier, 'RunMat:unittest:Stopped')
                return
            end
            journal.Failed = true;
            journal.Incomplete = true;
            journal.Reasons{end + 1} = 'Errored.';
            lines = {['Error occurred in ' journal.Name ' and it did not run to completion.']};
            if ~isempty(failure.identifier)
                lines = [lines; {'    ---------'; '    Error ID:'; '    ---------'; ['    ''' failure.identifier '''']}];
            end
            lines = [lines; {'    --------------'; '    Error Details:'; '    --------------'}; cellstr("    " + splitlines(string(failure.message)))];
            journal.Reports{end + 1} = strjoin(lines, newline);
        end
    end
end
