% What became of a test.
classdef TestResult
    properties
        Name = ''
        Passed = false
        Failed = false
        Incomplete = false
        Duration = 0
        Details = struct()
    end

    methods
        function disp(results)
            builtin('disp', results);
            passed = sum([results.Passed]);
            failed = sum([results.Failed]);
            incomplete = sum([results.Incomplete]);
            fprintf('Totals:\n   %d Passed, %d Failed, %d Incomplete.\n   %.5g seconds testing time.\n\n', passed, failed, incomplete, sum([results.Duration]));
        end

        function t = table(results)
            t = table({results.Name}', [results.Passed]', [results.Failed]', [results.Incomplete]', [results.Duration]', {results.Details}', ...
                'VariableNames', {'Name', 'Passed', 'Failed', 'Incomplete', 'Duration', 'Details'});
        end

        % An error when a test has failed or did not finish.
        function varargout = assertSuccess(results)
            if any([results.Failed] | [results.Incomplete])
                error('MATLAB:unittest:TestResult:UnsuccessfulRun', 'At least one test failed or was filtered.');
            end
            varargout = {results};
            varargout = varargout(1:nargout);
        end
    end
end
